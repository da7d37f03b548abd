package zeren.api.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.http.Json;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.sql.Canonical;
import zeren.api.sql.Sha256;
import zeren.calendar.IsoDate;
import zeren.text.InvalidValueException;

/**
 * The name of the preview of a change, by which the change can be carried out exactly as it was previewed. It is kept nowhere: it is made of
 * what the preview was made of.
 *
 * @param sequence the journal entry up to which the register was known
 * @param day the day on which the change would have been recorded: from that day on it counts
 * @param hash what the register was, and what the change was, in one hash
 */
public record PreviewId(long sequence, LocalDate day, String hash) {
    /** The name of the parameter. */
    public static final String PARAMETER = "preview_id";

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17})-([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9a-f]{32})");
    private static final int HASH = 32;

    /** Returns the name of the preview of a change that would be recorded after what is known, on a day. */
    public static PreviewId of(Known known, LocalDate day, Change change) {
        Map<String, Object> all = Map.of(
                "head", known.headHash(), "day", day.toString(), "kind", change.kind().code(),
                "changes", !change.additions().isEmpty(), "change", meaning(change.payload()));
        return new PreviewId(known.sequence(), day, Sha256.hex(Canonical.json(all)).substring(0, HASH));
    }

    /** Reads the parameter. */
    public static Optional<PreviewId> read(Params params) {
        return params.read(PARAMETER, (what, text) -> parse(text));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if it is anything else
     */
    public static PreviewId parse(String written) {
        Matcher part = FORM.matcher(written);
        if (!part.matches()) {
            throw new InvalidValueException(PARAMETER, written, "the preview_id of an answer of POST /previews, whole");
        }
        return new PreviewId(Long.parseLong(part.group(1)), IsoDate.parse(PARAMETER, part.group(2)), part.group(3));
    }

    /**
     * Checks, before a change is decided, that nothing was recorded since the preview.
     *
     * @throws Refusal 409, if anything was, or the day is another
     */
    void checkCurrent(Known known, LocalDate today) {
        if (sequence != known.sequence()) {
            throw outdated("The preview is of the register up to journal entry " + sequence + ", and it has " + known.sequence() + " now. Preview the change again.");
        }
        if (!day.equals(today)) {
            throw outdated("The preview is of " + day + ", and what is recorded today counts from " + today + " on. Preview the change again.");
        }
    }

    /**
     * Checks that this is the preview of a change.
     *
     * @throws Refusal 409, unless it is
     */
    void checkOf(Known known, Change change) {
        if (!equals(of(known, day, change))) {
            throw outdated("The preview is of another change than this one. Preview this one, or send the one that was previewed.");
        }
    }

    /** A rulebook that was sent as JSON is the same whatever its blanks and the order of its members. */
    private static Map<String, Object> meaning(Map<String, Object> payload) {
        Map<String, Object> meaning = new TreeMap<>(payload);
        if (meaning.remove("sha256") != null) {
            meaning.computeIfPresent("text", (field, text) -> Json.canonical(text.toString()));
        }
        return meaning;
    }

    private static Refusal outdated(String detail) {
        return new Refusal(Problem.of(ProblemType.PREVIEW_OUTDATED, detail));
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return sequence + "-" + day + "-" + hash;
    }
}
