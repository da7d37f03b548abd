package zeren.api.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zeren.api.Client;

/** Somebody who reads a stream of events, block by block, as the HTML standard says. */
final class Reader implements AutoCloseable {
    private final InputStream stream;
    private final BufferedReader lines;
    private String lastId = "";

    private Reader(InputStream stream) {
        this.stream = stream;
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    static Reader of(Client client, String target, String... headers) {
        return new Reader(client.open(target, headers));
    }

    /** Returns the next block without its ids; nothing where the stream has ended. */
    List<String> block() {
        try {
            List<String> block = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                block.add(line);
                lastId = line.startsWith("id: ") ? line.substring(4) : lastId;
                line = lines.readLine();
            }
            return line == null ? List.of() : block;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the data of the next event, whatever else comes before it. */
    String event() {
        while (true) {
            List<String> block = block();
            if (block.isEmpty()) {
                throw new IllegalStateException("the stream has ended");
            }
            if (block.get(block.size() - 1).startsWith("data: ")) {
                return block.get(block.size() - 1).substring(6);
            }
        }
    }

    List<String> events(int count) {
        List<String> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(event());
        }
        return events;
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
