package zeren.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import zeren.text.InvalidValueException;

/** The reading of a field of a body that is one line of text. */
final class BodyText {
    private static final int LONGEST = 1000;

    private BodyText() {}

    /**
     * Reads a value.
     *
     * @param parse makes a value of the field's name and text, or throws {@link InvalidValueException}
     * @param fault takes code and detail of what is wrong with it; then nothing is returned
     */
    static <T> Optional<T> read(JsonNode value, String field, BiFunction<String, String, T> parse, BiConsumer<String, String> fault) {
        String text = value.textValue();
        if (text == null) {
            fault.accept("wrong_type", value.isNull() ? "this is null: give a text, or leave the field out" : "this must be a text");
        } else if (text.length() > LONGEST) {
            fault.accept("too_long", "this has " + text.length() + " characters: at most " + LONGEST);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault.accept("control_character", "this holds a control character: leave it out");
        } else {
            return value(text, field, parse, fault);
        }
        return Optional.empty();
    }

    private static <T> Optional<T> value(String text, String field, BiFunction<String, String, T> parse, BiConsumer<String, String> fault) {
        try {
            return Optional.of(parse.apply(field, text));
        } catch (InvalidValueException malformed) {
            fault.accept("invalid_value", malformed.getMessage());
            return Optional.empty();
        }
    }
}
