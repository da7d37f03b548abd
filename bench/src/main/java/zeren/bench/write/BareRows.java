package zeren.bench.write;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import zeren.bench.server.Server;
import zeren.bench.server.Wire;

/**
 * Rows sent to a bare server, each the request of a performance.
 *
 * @param server the bare server
 */
record BareRows(Server server) implements Load.Subject {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public Load.Client client() throws IOException {
        Wire wire = new Wire(server.port(), "");
        return new Load.Client() {
            @Override
            public void write() throws IOException {
                Wire.Answer answer = wire.post("/rows", Performances.json("0101:2026-H1", NEXT.incrementAndGet()), "");
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.toString());
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    @Override
    public Duration processorTime() {
        return server.processorTime();
    }
}
