package zeren.api.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import zeren.api.Beside;

/** A way to a database server that can go silent: what is sent then gets no answer, and no connection is closed. */
final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final URI server;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /** A connection; once it was silent, it is for ever. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean dead;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            Beside.run(() -> pass(client, server));
            Beside.run(() -> pass(server, client));
        }

        private void pass(Socket from, Socket to) {
            byte[] piece = new byte[8_192];
            try {
                for (int read = from.getInputStream().read(piece); read >= 0; read = from.getInputStream().read(piece)) {
                    if (!silent && !dead) {
                        to.getOutputStream().write(piece, 0, read);
                    }
                }
                close();
            } catch (IOException gone) {
                close();
            }
        }

        private void close() {
            try (client; server) {
                lines.remove(this);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** Lays a way to the server of a JDBC address. */
    Wire(Database database) throws IOException {
        server = URI.create(database.url().substring("jdbc:".length()));
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Beside.run(this::accept);
    }

    /** Returns the database at the end of the way. */
    Database database(Database original) {
        String there = server.getHost() + ":" + server.getPort();
        return new Database(original.url().replace(there, "localhost:" + entrance.getLocalPort()), original.user(), original.password());
    }

    /** Has nothing come through any more. */
    void fallSilent() {
        silent = true;
        lines.forEach(line -> line.dead = true);
    }

    /** Lets new connections through, as after another server took over; the old ones stay silent. */
    void comeBack() {
        lines.forEach(line -> line.dead = true);
        silent = false;
    }

    private void accept() {
        try {
            while (true) {
                Line line = new Line(entrance.accept(), new Socket(server.getHost(), server.getPort()));
                lines.add(line);
                line.open();
            }
        } catch (IOException closed) {
            lines.forEach(Line::close);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
