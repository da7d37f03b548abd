package zeren.api.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import zeren.api.sql.Sha256;

/** A file line by line, packed or plain, of which one line is held at a time, with the hash of all lines before it. */
final class CopyLines implements Closeable {
    private static final int FIRST_OF_PACKED = 0x1f;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final MessageDigest before = Sha256.digest();
    private byte[] bytes = new byte[BUFFER];
    private int length;

    private CopyLines(InputStream in) {
        this.in = in;
        read();
    }

    /**
     * Begins with the first line. The stream is closed with the lines, and where this fails.
     *
     * @throws CopyException if there is none
     */
    static CopyLines of(InputStream file) throws IOException {
        try {
            BufferedInputStream plain = new BufferedInputStream(file, BUFFER);
            plain.mark(1);
            boolean packed = plain.read() == FIRST_OF_PACKED;
            plain.reset();
            return new CopyLines(packed ? new BufferedInputStream(new GZIPInputStream(plain, BUFFER), BUFFER) : plain);
        } catch (IOException | RuntimeException unfit) {
            file.close();
            throw unfit;
        }
    }

    /** Returns what holds the line; what is beyond its length is not of it. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean startsWith(char first) {
        return bytes[0] == first;
    }

    /** Returns the hash of all lines before this one, with their ends. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) before.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the SHA-256 of every Java platform can be cloned", impossible);
        }
    }

    /**
     * Goes on to the next line.
     *
     * @throws CopyException if there is none
     */
    void next() {
        before.update(bytes, 0, length);
        before.update((byte) '\n');
        read();
    }

    /**
     * Checks that nothing follows.
     *
     * @throws CopyException if something does
     */
    void checkLast() {
        if (one() >= 0) {
            throw CopyException.damaged("something follows its end");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void read() {
        length = 0;
        int next = one();
        while (next != '\n') {
            if (next < 0) {
                throw CopyException.damaged("its end is missing");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) next;
            next = one();
        }
        if (length == 0) {
            throw CopyException.damaged("a line is empty");
        }
    }

    private int one() {
        try {
            return in.read();
        } catch (IOException unreadable) {
            // A packed file that was cut off or altered says so in words of its own.
            throw CopyException.damaged("it cannot be read to its end");
        }
    }
}
