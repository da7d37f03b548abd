package zeren.rulebook;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The procedure of a referral: which offices take part in it (article 13).
 *
 * @param citation the provision that says so
 * @param proposedBy the units that may propose
 * @param proposedTo the units to which they may
 * @param decidedBy the units that decide; of a unit that is referred it is the nearest superior that is one of them
 * @param filedBy the units that receive it for the record
 * @param answer the code of the right to answer, of which the time limit to answer comes; empty where nothing limits it
 */
public record ReferralRule(Citation citation, Scope proposedBy, Scope proposedTo, Scope decidedBy, Scope filedBy, Optional<String> answer) {

    /**
     * Checks what the procedure alone can be checked for; that the right exists, its {@link Rulebook} checks.
     *
     * @throws InvalidValueException if the code is malformed, or posts are to take part
     */
    public ReferralRule {
        Objects.requireNonNull(citation, "citation");
        answer.ifPresent(code -> Text.slug("answer", code));
        if (Stream.of(proposedBy, proposedTo, decidedBy, filedBy).anyMatch(Scope::ofPosts)) {
            throw InvalidValueException.unfit("referrals", "posts", "units take part in a referral, not posts: leave the ranks out");
        }
    }
}
