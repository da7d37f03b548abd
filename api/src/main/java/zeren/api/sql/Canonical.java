package zeren.api.sql;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one written form of a JSON value, so that the same value always has the same hash.
 *
 * <p>RFC 8785 for the values we record: object members sorted by the UTF-16 units of their names, no blanks, only the escapes
 * that must be. Of numbers there are whole ones alone, up to 2^53 - 1 either way, which every reader of JSON keeps exact.
 */
public final class Canonical {
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder json = new StringBuilder();

    private Canonical() {}

    /**
     * Writes a value made of maps with text keys, collections, texts, whole numbers, booleans and nulls.
     *
     * @throws IllegalArgumentException if there is anything else in it, a number that is too large, or half of a surrogate pair
     */
    public static String json(Object value) {
        Canonical canonical = new Canonical();
        canonical.value(value);
        return canonical.json.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            object(members);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer || value instanceof Long) {
            number(((Number) value).longValue());
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else {
            throw new IllegalArgumentException("no canonical form for a " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> members) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        members.forEach((name, member) -> sorted.put((String) name, member));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            json.append(separator);
            text(member.getKey());
            json.append(':');
            value(member.getValue());
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        json.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            value(rest.next());
            json.append(rest.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private void number(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException(number + " is not exact in every reader of JSON");
        }
        json.append(number);
    }

    private void text(String text) {
        json.append('"');
        text.codePoints().forEach(this::character);
        json.append('"');
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> other(codePoint);
        }
    }

    private void other(int codePoint) {
        if (codePoint < ' ') {
            json.append("\\u00").append(HexFormat.of().toHexDigits((byte) codePoint));
        } else if (Character.getType(codePoint) == Character.SURROGATE) {
            throw new IllegalArgumentException("half of a surrogate pair has no form in UTF-8");
        } else {
            json.appendCodePoint(codePoint);
        }
    }
}
