package zeren.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import zeren.text.InvalidValueException;

/**
 * A cursor on a map in a document, to be asked for its keys one by one.
 *
 * <p>Every key that is asked for is allowed; {@link #build} refuses the others.
 */
public final class YamlMap {
    private final YamlDocument document;
    private final YamlValue whole;
    private final YamlNode.Mapping mapping;
    private final String path;
    private final int faultsBefore;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final Set<String> allowed = new TreeSet<>();

    YamlMap(YamlDocument document, YamlValue whole, YamlNode.Mapping mapping, String path) {
        this.document = document;
        this.whole = whole;
        this.mapping = mapping;
        this.path = path;
        this.faultsBefore = document.faultCount();
        mapping.entries().forEach(this::keep);
    }

    private void keep(YamlNode.Entry entry) {
        YamlNode.Entry earlier = entries.putIfAbsent(entry.key().text(), entry);
        if (earlier != null) {
            document.add(entry.key().at(), YamlPath.of(path, entry.key().text()), "duplicate_key",
                    "the key " + entry.key().text() + " stands in line " + earlier.key().at().line() + " already: remove one of them");
        }
    }

    /** Tells whether the key is there. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Reads the value of a key that must be there. */
    public <T> Read<T> required(String key, Reading<T> reading) {
        allowed.add(key);
        return has(key) ? reading.read(value(key)) : whole.fault("missing_key", "the key " + key + " is missing: add it");
    }

    /** Reads the value of a key that may be left out. */
    public <T> Read<Optional<T>> optional(String key, Reading<T> reading) {
        allowed.add(key);
        return has(key) ? reading.read(value(key)).map(Optional::of) : Read.of(Optional.empty());
    }

    /** Reads the value of a key that, left out, stands for {@code otherwise}. */
    public <T> Read<T> optional(String key, Reading<T> reading, T otherwise) {
        return optional(key, reading).map(value -> value.orElse(otherwise));
    }

    /** Reads a text that must be there, by {@code parse}, whose {@link InvalidValueException} becomes a fault. */
    public <T> Read<T> parsed(String key, Function<String, T> parse) {
        return required(key, value -> value.parsed(parse));
    }

    /** Reads a list, each member by {@code each}; left out, it is empty. */
    public <T> Read<List<T>> list(String key, Reading<T> each) {
        return optional(key, value -> value.list(each), List.of());
    }

    /** Notes a fault at a place in this map, see {@link YamlDocument#fault}. */
    public void fault(String pathInMap, String code, String detail) {
        document.fault(path + pathInMap, code, detail);
    }

    /**
     * Ends the reading of this map: refuses the keys that were not asked for, and makes the value by {@code constructor}.
     *
     * <p>The constructor runs only if nothing in this map was at fault; its {@link InvalidValueException} becomes a fault.
     */
    public <T> Read<T> build(Supplier<T> constructor) {
        refuseUnknownKeys();
        if (document.faultCount() > faultsBefore) {
            return Read.faulty();
        }
        try {
            return Read.of(constructor.get());
        } catch (InvalidValueException refused) {
            // What a constructor refuses bears the name of a key, unless it lies between several of them.
            YamlValue at = has(refused.what()) ? value(refused.what()) : whole;
            return at.fault("value", refused.getMessage());
        }
    }

    private void refuseUnknownKeys() {
        Set<String> told = new HashSet<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!allowed.contains(key) && told.add(key)) {
                document.add(entry.key().at(), YamlPath.of(path, key), "unknown_key",
                        "there is no key " + key + " here; allowed are " + String.join(", ", allowed));
            }
        }
    }

    private YamlValue value(String key) {
        return new YamlValue(document, entries.get(key).value(), YamlPath.of(path, key));
    }
}
