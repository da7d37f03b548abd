package zeren.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

/** What every closed vocabulary keeps: its members' written forms are these, are slugs, and are read back. */
public final class WrittenForms {

    private WrittenForms() {}

    public static <E extends Enum<E> & Coded> void assertForms(Class<E> vocabulary, String... forms) {
        String beyond = forms[0] + "x";
        assertAll(
                vocabulary.getSimpleName(),
                () -> assertEquals(List.of(forms), Arrays.stream(vocabulary.getEnumConstants()).map(Coded::code).toList()),
                () -> Arrays.stream(vocabulary.getEnumConstants())
                        .forEach(member -> assertSame(member, Text.coded("member", vocabulary, Text.slug("form", member.code())))),
                () -> assertEquals(
                        "one of " + String.join(", ", forms),
                        assertThrows(InvalidValueException.class, () -> Text.coded("member", vocabulary, beyond)).allowed()));
    }
}
