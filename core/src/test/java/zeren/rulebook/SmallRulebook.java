package zeren.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A small rulebook with one of everything, to be changed by tests. */
final class SmallRulebook {
    static final String TEXT = text();

    private SmallRulebook() {}

    static Rulebook get() {
        return RulebookReader.read(TEXT);
    }

    /** Returns its text with one passage replaced. */
    static String with(String passage, String replacement) {
        int at = TEXT.indexOf(passage);
        if (at < 0) {
            throw new IllegalArgumentException("the small rulebook has no passage " + passage);
        }
        return TEXT.substring(0, at) + replacement + TEXT.substring(at + passage.length());
    }

    private static String text() {
        try (InputStream in = SmallRulebook.class.getResourceAsStream("small.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
