package zeren.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.register.ObligationId;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentReference;

/**
 * What an office says that proposes a referral: everything but who decides, which follows from the hierarchy.
 *
 * @param rulebook the id of the rulebook
 * @param unit the code of the unit that is to be referred, or of the post's unit
 * @param post the code of the post that is to be referred, where it is one
 * @param grounds the grounds of the rulebook on which it is to rest
 * @param obligations the proof
 * @param proposedBy the code of the unit that proposes it
 * @param proposedTo the code of the unit to which it does
 * @param proposedOn the day
 * @param document the reference to the proposal in writing
 */
public record Proposal(
        String rulebook,
        String unit,
        Optional<String> post,
        List<Citation> grounds,
        List<ObligationId> obligations,
        String proposedBy,
        String proposedTo,
        LocalDate proposedOn,
        DocumentReference document) {

    /** Copies the lists. */
    public Proposal {
        Objects.requireNonNull(rulebook, "rulebook");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(post, "post");
        grounds = List.copyOf(grounds);
        obligations = List.copyOf(obligations);
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedTo, "proposedTo");
        Objects.requireNonNull(proposedOn, "proposedOn");
        Objects.requireNonNull(document, "document");
    }

    /** Returns the code of whoever is to be referred: the post, or the unit. */
    String subject() {
        return post.orElse(unit);
    }

    Referral decidedBy(String superior) {
        return new Referral(rulebook, unit, post, grounds, obligations, proposedBy, proposedTo, superior, proposedOn, document);
    }
}
