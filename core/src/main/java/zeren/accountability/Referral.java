package zeren.accountability;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.register.ObligationId;
import zeren.register.Occasion;
import zeren.register.RaisingFact;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.TimeLimit;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The proposal that a unit or a post answer to its superior for what it did not do (articles 12 and 13). The subject is an office, never a person, and
 * the proof is in the register itself.
 *
 * @param rulebook the id of the rulebook
 * @param unit the code of the unit that is referred, or of the post's unit
 * @param post the code of the post that is referred, where it is one
 * @param grounds the grounds of the rulebook on which it rests, at least one
 * @param obligations the proof: obligations of the subject that are overdue, the rectification of a finding among them, at least one
 * @param proposedBy the code of the unit that proposes it
 * @param proposedTo the code of the unit to which it does
 * @param decidedBy the code of the unit that decides: the superior by the hierarchy of {@code proposedOn}
 * @param proposedOn the day
 * @param document the reference to the proposal in writing
 */
public record Referral(
        String rulebook,
        String unit,
        Optional<String> post,
        List<Citation> grounds,
        List<ObligationId> obligations,
        String proposedBy,
        String proposedTo,
        String decidedBy,
        LocalDate proposedOn,
        DocumentReference document)
        implements RaisingFact {
    /** The largest number of grounds. */
    public static final int MAX_GROUNDS = 20;
    /** The largest number of obligations. */
    public static final int MAX_OBLIGATIONS = 50;

    /**
     * Copies the lists.
     *
     * @throws InvalidValueException if a code is malformed, a list is empty, too long or says something twice, or the deciding unit is the proposing one
     *     or the referred one
     */
    public Referral {
        Text.slug("rulebook", rulebook);
        Text.code("unit", unit);
        post.ifPresent(code -> Text.code("post", code));
        grounds = distinct("grounds", grounds, MAX_GROUNDS);
        obligations = distinct("obligations", obligations, MAX_OBLIGATIONS);
        Text.code("proposed_by", proposedBy);
        Text.code("proposed_to", proposedTo);
        Text.code("decided_by", decidedBy);
        Objects.requireNonNull(proposedOn, "proposedOn");
        Objects.requireNonNull(document, "document");
        if (decidedBy.equals(proposedBy) || decidedBy.equals(unit)) {
            throw new InvalidValueException("decided_by", decidedBy, "another unit than the one that proposes or is referred");
        }
    }

    private static <T> List<T> distinct(String what, List<T> members, int max) {
        if (members.isEmpty() || members.size() > max || new HashSet<>(members).size() < members.size()) {
            throw InvalidValueException.unfit(what, members.size(), "a referral names 1 to " + max + " of them, each once");
        }
        return List.copyOf(members);
    }

    @Override
    public Occasion.Kind occasion() {
        return Occasion.Kind.REFERRAL_PROPOSED;
    }

    @Override
    public String actingUnit() {
        return proposedBy;
    }

    @Override
    public LocalDate day() {
        return proposedOn;
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    @Override
    public Optional<TimeLimit> limit() {
        return Optional.empty();
    }

    @Override
    public Optional<String> owedTo() {
        return Optional.empty();
    }

    @Override
    public String letter() {
        return "a";
    }
}
