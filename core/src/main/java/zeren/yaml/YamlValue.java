package zeren.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/** A cursor on a value in a document, to be read as what the reader expects there. */
public final class YamlValue {
    private static final int EXCERPT = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final YamlDocument document;
    private final YamlNode node;
    private final String path;

    YamlValue(YamlDocument document, YamlNode node, String path) {
        this.document = document;
        this.node = node;
        this.path = path;
    }

    /** Tells whether the value is a single one, neither list nor map. */
    public boolean isText() {
        return node instanceof YamlNode.Scalar;
    }

    /** Reads a single value as the text that stands there, with quotes or without. */
    public Read<String> text() {
        return findText().map(Read::of).orElseGet(() -> fault("type", "found " + found() + ", allowed is a text"));
    }

    /** Reads a single value by {@code parse}, whose {@link InvalidValueException} becomes a fault. */
    public <T> Read<T> parsed(Function<String, T> parse) {
        try {
            return text().map(parse);
        } catch (InvalidValueException refused) {
            return fault("value", refused.getMessage());
        }
    }

    /** Reads a whole number from {@code min} to {@code max}, of at most nine digits, without quotes. */
    public Read<Integer> number(int min, int max) {
        if (!(node instanceof YamlNode.Scalar scalar && scalar.plain() && NUMBER.matcher(scalar.text()).matches())) {
            return fault("type", "found " + found() + ", allowed is a whole number without quotes");
        }
        int number = Integer.parseInt(scalar.text());
        return min <= number && number <= max
                ? Read.of(number)
                : fault("value", "found " + number + ", allowed is a number from " + min + " to " + max);
    }

    /** Reads a list, each member by {@code each}; one member at fault is enough for none. */
    public <T> Read<List<T>> list(Reading<T> each) {
        int before = document.faultCount();
        Read<SortedMap<Integer, T>> members = readable(each);
        return document.faultCount() > before ? Read.faulty() : members.map(read -> List.copyOf(read.values()));
    }

    /** Reads a list as far as its members can be read: each of those stands under its place, from 0. */
    public <T> Read<SortedMap<Integer, T>> readable(Reading<T> each) {
        if (!(node instanceof YamlNode.Sequence)) {
            return fault("type", "found " + found() + ", allowed is a list");
        }
        SortedMap<Integer, T> readable = new TreeMap<>();
        List<YamlValue> members = members();
        for (int i = 0; i < members.size(); i++) {
            Read<T> member = each.read(members.get(i));
            if (!member.isFaulty()) {
                readable.put(i, member.get());
            }
        }
        return Read.of(readable);
    }

    /** Reads a map by {@code reading}, which ends with {@link YamlMap#build}. */
    public <T> Read<T> map(Function<YamlMap, Read<T>> reading) {
        if (node instanceof YamlNode.Mapping mapping) {
            return reading.apply(new YamlMap(document, this, mapping, path));
        }
        return fault("type", "found " + found() + ", allowed is a map of keys and values");
    }

    /** Returns the value under {@code key}, or nothing where this is no map or has no such key; notes no fault. */
    public Optional<YamlValue> find(String key) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .findFirst()
                .map(entry -> new YamlValue(document, entry.value(), YamlPath.of(path, key)));
    }

    /** Returns the members of the list, or none where this is no list; notes no fault. */
    public List<YamlValue> members() {
        List<YamlValue> members = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.members().forEach(member ->
                    members.add(new YamlValue(document, member, YamlPath.of(path, members.size()))));
        }
        return members;
    }

    /** Returns the text that stands there, or nothing where this is no text; notes no fault. */
    public Optional<String> findText() {
        return node instanceof YamlNode.Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Notes a fault at this value. */
    public <T> Read<T> fault(String code, String detail) {
        document.add(node.at(), path, code, detail);
        return Read.faulty();
    }

    private String found() {
        return switch (kind()) {
            case "null" -> "no value";
            case "text" -> "\"" + excerpt(((YamlNode.Scalar) node).text()) + "\"";
            default -> "a " + kind();
        };
    }

    private String kind() {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? "null" : "text";
        }
        return node instanceof YamlNode.Sequence ? "list" : "map";
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        // Half of a surrogate pair is no character, and no JSON.
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "…";
    }
}
