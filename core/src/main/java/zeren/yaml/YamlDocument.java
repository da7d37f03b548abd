package zeren.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A parsed text, and the faults that its readers have found in it so far.
 *
 * <p>Not for several threads at once.
 */
public final class YamlDocument {
    private static final int MAX_FAULTS = 1000;
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final YamlNode root;
    private final List<YamlFault> faults = new ArrayList<>();
    private int faultCount;

    private YamlDocument(YamlNode root) {
        this.root = root;
    }

    /**
     * Parses a text: one document of at most 1,000,000 characters and 32 levels, with neither anchors nor tags.
     *
     * @throws InvalidYamlException if the text is anything else; it carries the one fault at which the parsing ended
     */
    public static YamlDocument parse(String text) {
        return new YamlDocument(YamlParser.parse(text));
    }

    /** Returns the cursor on the whole. */
    public YamlValue root() {
        return new YamlValue(this, root, "");
    }

    /**
     * Returns the faults noted so far, in the order of the text; what was noted twice stands once.
     *
     * <p>The first thousand are kept; of more, only the number is told, as a last fault {@code more}.
     */
    public List<YamlFault> faults() {
        Stream<YamlFault> kept = faults.stream().sorted().distinct();
        if (faultCount == faults.size()) {
            return kept.toList();
        }
        YamlFault last = new YamlFault(root.at().line(), root.at().column(), "", "more",
                (faultCount - faults.size()) + " more faults were found: mend these first");
        return Stream.concat(kept, Stream.of(last)).toList();
    }

    /**
     * Notes a fault at a place that is known by its path; where the path leads nowhere, at the last place on the way to it.
     *
     * @param path a JSON Pointer (RFC 6901)
     */
    public void fault(String path, String code, String detail) {
        YamlNode node = root;
        for (String segment : SLASH.split(path)) {
            // The part before the first slash is empty, and stands for the root.
            node = segment.isEmpty() ? node : step(node, segment.replace("~1", "/").replace("~0", "~")).orElse(node);
        }
        add(node.at(), path, code, detail);
    }

    private static Optional<YamlNode> step(YamlNode node, String segment) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream().filter(entry -> entry.key().text().equals(segment)).map(YamlNode.Entry::value).findFirst();
        }
        if (node instanceof YamlNode.Sequence sequence && INDEX.matcher(segment).matches()) {
            int index = Integer.parseInt(segment);
            return index < sequence.members().size() ? Optional.of(sequence.members().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    void add(Position at, String path, String code, String detail) {
        faultCount++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(new YamlFault(at.line(), at.column(), path, code, detail));
        }
    }

    int faultCount() {
        return faultCount;
    }
}
