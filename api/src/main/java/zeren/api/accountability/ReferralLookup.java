package zeren.api.accountability;

import java.util.List;
import java.util.stream.Stream;
import zeren.accountability.Part;
import zeren.accountability.Proceeding;
import zeren.accountability.Referrals;
import zeren.api.access.Rights;
import zeren.api.http.Refusal;
import zeren.api.register.Known;

/**
 * The referrals that a caller sees: those of a unit that it sees, or in which one takes part.
 *
 * @param referrals what is known
 * @param rights what the caller may see and do
 */
public record ReferralLookup(Referrals referrals, Rights rights) {

    /** Returns the way to what is known, for a caller. */
    public static ReferralLookup of(Known known, Rights rights) {
        return new ReferralLookup(new Referrals(known.register(), known.rulebooks()), rights);
    }

    /** Returns all of them. */
    Stream<Proceeding> all() {
        return referrals.all().stream().filter(this::sees);
    }

    /** Returns the one of that id. */
    Proceeding get(String id) {
        return referrals.find(id)
                .filter(this::sees)
                .orElseThrow(() -> Refusal.notFound("There is no referral of the id " + id + "."));
    }

    /** Tells whether there is a referral of that id, and the caller sees it. */
    public boolean sees(String id) {
        return referrals.find(id).filter(this::sees).isPresent();
    }

    private boolean sees(Proceeding proceeding) {
        List<String> offices = Stream.of(Part.values()).flatMap(part -> proceeding.office(part).stream()).toList();
        return rights.seesAny(offices) || rights.seesAny(List.of(proceeding.referral().proposedTo()));
    }
}
