package zeren.api.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A receiver that does with a connection what a test says, as no well-behaved server would. */
final class Stub implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch left = new CountDownLatch(1);

    /** What is done with a connection once the request's head was read. */
    interface Manner {
        void answer(Socket connection) throws IOException;
    }

    private Stub(ServerSocket socket) {
        this.socket = socket;
    }

    static Stub of(Manner manner) {
        try {
            Stub stub = new Stub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(() -> stub.accept(manner), "stub");
            thread.setDaemon(true);
            thread.start();
            return stub;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Answers with these lines, and leaves the connection open. */
    static Stub saying(String... lines) {
        return of(connection -> write(connection, String.join("\r\n", lines) + "\r\n"));
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/hooks");
    }

    /** Returns once the sender has closed the connection. */
    void awaitLeft() throws InterruptedException {
        left.await();
    }

    private void accept(Manner manner) {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection, manner), "stub-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // As it was meant to be.
        }
    }

    private void serve(Socket connection, Manner manner) {
        try (connection) {
            StringBuilder head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                int octet = connection.getInputStream().read();
                if (octet < 0) {
                    return;
                }
                head.append((char) octet);
            }
            manner.answer(connection);
            while (connection.getInputStream().read() >= 0) {
                // The body of the request, and then nothing until the sender goes.
            }
        } catch (IOException gone) {
            // The sender has gone.
        } finally {
            left.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
