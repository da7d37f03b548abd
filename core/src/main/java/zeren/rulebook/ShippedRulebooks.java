package zeren.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rulebooks that come with Zeren.
 *
 * <p>{@code gxufe-2020-5}: the implementation rules of a Chinese university for its responsibility system, analysed
 * article by article; every new register begins with it. {@code lab-safety-sample}: a small sample on laboratory safety,
 * which an institution that wants it adds by itself.
 */
public final class ShippedRulebooks {
    private static final List<String> IDS = List.of("gxufe-2020-5", "lab-safety-sample");
    private static final List<String> ADOPTED = List.of("gxufe-2020-5");
    private static final Map<String, Rulebook> READ = new ConcurrentHashMap<>();
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private ShippedRulebooks() {}

    /** Returns the ids of the rulebooks, by the alphabet. */
    public static List<String> ids() {
        return IDS;
    }

    /** Returns the ids of those that every register has from its beginning, by the alphabet; the others are there to be added. */
    public static List<String> adopted() {
        return ADOPTED;
    }

    /**
     * Returns the rulebook of that id.
     *
     * @throws NoSuchElementException if none is shipped under it
     */
    public static Rulebook get(String id) {
        return READ.computeIfAbsent(id, unread -> RulebookReader.read(text(unread)));
    }

    /** Returns the rulebook whose text is exactly this one, nothing where none is shipped. It is read once, however often it is asked for. */
    public static Optional<Rulebook> find(String text) {
        return IDS.stream().filter(id -> TEXTS.computeIfAbsent(id, ShippedRulebooks::text).equals(text)).findFirst().map(ShippedRulebooks::get);
    }

    /**
     * Returns the text of the rulebook of that id.
     *
     * @throws NoSuchElementException if none is shipped under it
     */
    public static String text(String id) {
        return resource(id, ".yaml");
    }

    /**
     * Returns the text of the scenarios that stand beside the rulebook of that id.
     *
     * @throws NoSuchElementException if none is shipped under it
     */
    public static String scenarios(String id) {
        return resource(id, ".scenarios.yaml");
    }

    private static String resource(String id, String ending) {
        if (!IDS.contains(id)) {
            throw new NoSuchElementException("no rulebook " + id + " is shipped; there is " + IDS);
        }
        try (InputStream in = ShippedRulebooks.class.getResourceAsStream("/zeren/rulebooks/" + id + ending)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
