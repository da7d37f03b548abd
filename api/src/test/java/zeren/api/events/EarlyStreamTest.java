package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stream is known before the container is ready for it, and something may be told in between. */
class EarlyStreamTest {
    private final Container container = new Container();
    private final EventStream stream = new EventStream(null, null, 7, container, () -> { }, woken -> { });

    /** As a container's: what is asked for before there is a listener is refused. */
    private static final class Container extends ServletOutputStream {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private boolean hasListener;

        @Override
        public boolean isReady() {
            if (!hasListener) {
                throw new IllegalStateException("there is no listener");
            }
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            hasListener = true;
        }

        @Override
        public void write(int octet) {
            sent.write(octet);
        }
    }

    @Test
    void whatIsToldBeforeTheContainerIsReadyWaitsForIt() {
        assertFalse(stream.hasRoom());
        assertFalse(stream.isOver());

        container.setWriteListener(stream);
        stream.onWritePossible();
        stream.hasRoom();
        assertEquals(List.of("retry: 3000", "id: evt-7"), container.sent.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()).toList());
    }
}
