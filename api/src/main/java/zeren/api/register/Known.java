package zeren.api.register;

import zeren.api.sql.JournalHead;
import zeren.organisation.Organisation;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Timetable;
import zeren.rulebook.Rulebooks;

/**
 * Everything that was recorded up to one journal entry; it never changes.
 *
 * @param rulebooks the rulebooks in all their versions
 * @param register the units, posts and tenures, what is owed under the rulebooks, and what was done about it
 * @param sequence the number of that entry; 0 for the empty register
 * @param headHash the hash of that entry, which stands for everything up to it
 */
public record Known(Rulebooks rulebooks, Register register, long sequence, String headHash) {
    /** What is known before anything was recorded. */
    public static final Known NOTHING = nothing();

    /** Returns the units, posts and tenures. */
    public Organisation organisation() {
        return register.organisation();
    }

    /** Returns what is known of one obligation itself, together with a fact about it that is being recorded. */
    Register with(ObligationId obligation, Recorded<? extends Fact> recorded) {
        History history = new History();
        register.dossier(obligation).facts().forEach(history::add);
        history.add(recorded);
        return new Register(organisation(), register.timetable(), history, recorded.sequence());
    }

    private static Known nothing() {
        Organisation organisation = Organisation.empty();
        Rulebooks rulebooks = Rulebooks.none();
        Register register = new Register(organisation, Timetable.of(rulebooks, organisation), new History(), 0);
        return new Known(rulebooks, register, 0, JournalHead.NOTHING);
    }
}
