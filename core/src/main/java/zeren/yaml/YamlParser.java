package zeren.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The way from text to nodes: plain data only, in one document, within limits.
 *
 * <p>Built on the library's events rather than its composed nodes, so that depth, anchors and tags are refused
 * where they begin, before anything has grown from them.
 */
final class YamlParser {
    static final int MAX_DEPTH = 32;

    private final Iterator<Event> events;
    private int depth;

    private YamlParser(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * Returns the root of the only document in {@code text}.
     *
     * @throws InvalidYamlException if it is no YAML, or more than plain data in one document
     */
    static YamlNode parse(String text) {
        String checked = YamlText.checked(text);
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return new YamlParser(new ParserImpl(settings, new StreamReader(settings, checked))).document();
        } catch (MarkedYamlEngineException syntax) {
            Position at = Position.of(syntax.getProblemMark().or(syntax::getContextMark));
            throw new InvalidYamlException(at, "", "syntax", "this is no YAML: " + syntax.getProblem());
        } catch (YamlEngineException other) {
            throw new InvalidYamlException(Position.START, "", "syntax", "this is no YAML 1.2: " + other.getMessage());
        }
    }

    private YamlNode document() {
        Event event = next();
        while (event.getEventId() == ID.StreamStart || event.getEventId() == ID.DocumentStart) {
            event = next();
        }
        if (event.getEventId() == ID.StreamEnd) {
            throw new InvalidYamlException(Position.START, "", "empty", "there is nothing in this text: write one document");
        }
        YamlNode root = node(event, "");
        next();
        Event after = next();
        if (after.getEventId() != ID.StreamEnd) {
            throw refusal(after, "", "several_documents", "a second document begins here: give each document a file of its own");
        }
        return root;
    }

    private Event next() {
        return events.next();
    }

    private YamlNode node(Event event, String path) {
        Position at = Position.of(event.getStartMark());
        refuseMoreThanData(event, path);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at, path);
        }
        if (++depth > MAX_DEPTH) {
            throw refusal(event, path, "too_deep", "more than " + MAX_DEPTH + " levels within each other: nothing here needs as many");
        }
        YamlNode node = event.getEventId() == ID.SequenceStart
                ? new YamlNode.Sequence(at, members(path))
                : new YamlNode.Mapping(at, entries(path));
        depth--;
        return node;
    }

    private static YamlNode scalar(ScalarEvent scalar, Position at, String path) {
        // What may not stand in the text may not come into it by an escape such as backslash 0 either.
        int unprintable = YamlText.firstUnprintable(scalar.getValue());
        if (unprintable >= 0) {
            throw refusal(scalar, path, "character",
                    YamlText.name(scalar.getValue().codePointAt(unprintable)) + " is no character of a text, escaped or not: remove it");
        }
        return new YamlNode.Scalar(at, scalar.getValue(), scalar.isPlain());
    }

    private List<YamlNode> members(String path) {
        List<YamlNode> members = new ArrayList<>();
        for (Event event = next(); event.getEventId() != ID.SequenceEnd; event = next()) {
            members.add(node(event, YamlPath.of(path, members.size())));
        }
        return members;
    }

    private List<YamlNode.Entry> entries(String path) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event event = next(); event.getEventId() != ID.MappingEnd; event = next()) {
            if (!(event instanceof ScalarEvent)) {
                throw refusal(event, path, "key", "a key is a single value: write it as text");
            }
            YamlNode.Scalar key = (YamlNode.Scalar) node(event, path);
            entries.add(new YamlNode.Entry(key, node(next(), YamlPath.of(path, key.text()))));
        }
        return entries;
    }

    private static void refuseMoreThanData(Event event, String path) {
        boolean alias = event.getEventId() == ID.Alias;
        if (alias || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refusal(event, path, "anchor", "anchors (&) and aliases (*) are not read: write the value out in both places");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw refusal(event, path, "tag", "tags (!) are not read: remove " + tag.get());
        }
    }

    private static InvalidYamlException refusal(Event event, String path, String code, String detail) {
        return new InvalidYamlException(Position.of(event.getStartMark()), path, code, detail);
    }
}
