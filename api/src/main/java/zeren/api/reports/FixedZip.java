package zeren.api.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook packed so that the same content is the same bytes, whenever and wherever: its parts in the order of their names, of one time, and not
 * compressed, which no two versions of a library do alike.
 */
final class FixedZip {
    /** The first moment that a zip file knows. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** The lengths of what a zip file holds around its parts, as far as they are fixed. */
    private static final int HEADER_LENGTH = 30;
    private static final int ENTRY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final String PROPERTIES = "docProps/core.xml";

    private FixedZip() {}

    /**
     * Packs a workbook anew.
     *
     * @param created when it was made, as it says of itself
     */
    static byte[] of(byte[] workbook, Instant created) {
        SortedMap<String, byte[]> parts = parts(ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN));
        parts.computeIfPresent(PROPERTIES, (name, properties) -> dated(properties, created));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(stored(part.getKey(), part.getValue()));
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Reads the parts by the directory at the end, since what is written of them at their beginning Java's own stream does not read. */
    private static SortedMap<String, byte[]> parts(ByteBuffer zip) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        int end = zip.limit() - END_LENGTH;
        int entries = zip.getShort(end + 10);
        int at = zip.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            int nameLength = zip.getShort(at + 28);
            String name = new String(zip.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            int header = zip.getInt(at + 42);
            int content = header + HEADER_LENGTH + zip.getShort(header + 26) + zip.getShort(header + 28);
            parts.put(name, inflated(zip.array(), content, zip.getInt(at + 20), zip.getInt(at + 24)));
            at += ENTRY_LENGTH + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return parts;
    }

    private static byte[] inflated(byte[] zip, int from, int length, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, length);
            byte[] content = new byte[size];
            if (inflater.inflate(content) < size) {
                throw new IllegalStateException("a part of the workbook is shorter than it says");
            }
            return content;
        } catch (DataFormatException malformed) {
            throw new IllegalStateException("a part of the workbook cannot be read", malformed);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dated(byte[] properties, Instant created) {
        String text = new String(properties, StandardCharsets.UTF_8);
        String moment = created.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + moment).getBytes(StandardCharsets.UTF_8);
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        return entry;
    }
}
