package zeren.api.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/** The form of enum values on the wire: the written form with underscores instead of hyphens. */
public final class Snake {
    private Snake() {}

    /** Returns the form on the wire. */
    public static String of(Coded member) {
        return of(member.code());
    }

    /** Returns the form on the wire of a code that stands for a member of a vocabulary of the rulebook's. */
    public static String of(String code) {
        return code.replace('-', '_');
    }

    /**
     * Reads the form on the wire.
     *
     * @throws InvalidValueException if it is the form of none of the vocabulary; it lists them all
     */
    public static <E extends Enum<E> & Coded> E parse(String what, Class<E> vocabulary, String written) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(member -> of(member).equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(what, written, "one of " + Arrays.stream(vocabulary.getEnumConstants())
                        .map(Snake::of)
                        .collect(Collectors.joining(", "))));
    }

    /**
     * Reads several with commas between.
     *
     * @param one what one of them is called
     * @throws InvalidValueException if one is the form of none, or is there twice
     */
    public static <E extends Enum<E> & Coded> Set<E> parseSeveral(String what, Class<E> vocabulary, String one, String written) {
        Set<E> several = EnumSet.noneOf(vocabulary);
        for (String part : written.split(",", -1)) {
            if (!several.add(parse(what, vocabulary, part))) {
                throw new InvalidValueException(what, written, "each " + one + " once");
            }
        }
        return several;
    }
}
