package zeren.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * What a regulation lays on offices.
 *
 * @param code its identifier, unique in the rulebook
 * @param citations the provisions that say so, at least one
 * @param title a name for it, in our words
 * @param bearers who owes it
 * @param subjects if present, it is owed once for each of these units
 * @param owedTo to whom, where the regulation names one
 * @param timing when
 * @param documents the kinds of document that together prove it done
 * @param servedBy the codes of duties whose performance in the same year counts for this one
 * @param after the codes of duties that have to be done before this one can be
 * @param nature whether it has to be done, or may be
 */
public record Duty(
        String code,
        List<Citation> citations,
        Title title,
        Scope bearers,
        Optional<Scope> subjects,
        Optional<Recipient> owedTo,
        Timing timing,
        List<DocumentKind> documents,
        List<String> servedBy,
        List<String> after,
        Nature nature) {

    /**
     * Checks what one duty alone can be checked for; that the duties it names exist, its {@link Rulebook} checks.
     *
     * @throws InvalidValueException if a code is malformed, a list names something twice or the duty itself, no citation
     *     is given, the subjects are posts or the duty is not periodic but has subjects, a standing duty has anything
     *     to record, or a right is started by no occasion
     */
    public Duty {
        Text.slug("code", code);
        citations = distinct("citations", citations);
        refuseIf(citations.isEmpty(), "citations", citations, "at least one citation");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(bearers, "bearers");
        Objects.requireNonNull(owedTo, "owedTo");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(nature, "nature");
        documents = distinct("documents", documents);
        servedBy = others("served_by", servedBy, code);
        after = others("after", after, code);
        refuseIf(subjects.filter(Scope::ofPosts).isPresent(), "subjects", "posts", "units");
        boolean periodic = timing instanceof Timing.Periodic;
        refuseIf(subjects.isPresent() && !periodic, "subjects", "present", "none, unless the duty has a cadence");
        boolean bare = owedTo.isEmpty() && documents.isEmpty() && servedBy.isEmpty() && after.isEmpty();
        refuseIf(timing instanceof Timing.Standing && !bare, "timing", "standing",
                "a standing duty without owed_to, documents, served_by and after, for nothing is recorded against it");
        refuseIf(nature == Nature.RIGHT && !(timing instanceof Timing.OnOccasion), "nature", nature.code(), "duty, unless an occasion starts it");
    }

    /** Returns all citations in writing, with commas between. */
    public String citation() {
        return citations.stream().map(Citation::toString).collect(Collectors.joining(", "));
    }

    private static List<String> others(String what, List<String> codes, String self) {
        codes.forEach(code -> Text.slug(what, code));
        refuseIf(codes.contains(self), what, self, "other duties");
        return distinct(what, codes);
    }

    private static <T> List<T> distinct(String what, List<T> members) {
        refuseIf(new HashSet<>(members).size() < members.size(), what, members, "each only once");
        return List.copyOf(members);
    }

    private static void refuseIf(boolean wrong, String what, Object found, String allowed) {
        if (wrong) {
            throw new InvalidValueException(what, found, allowed);
        }
    }
}
