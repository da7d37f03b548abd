package zeren.api.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import zeren.accountability.Charges;
import zeren.api.sql.JournalHead;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.register.Editions;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.Incident;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Rulebooks;

/**
 * Everything that was recorded up to one journal entry; it never changes.
 *
 * @param facts the rows of organisation and rules, of which the rest is made
 * @param zone the zone in which an entry belongs to a day
 * @param rules the rules as they are known
 * @param register what is owed under them, and what was done about it
 * @param sequence the number of that entry; 0 for the empty register
 * @param recordedAt when that entry was recorded
 * @param headHash the hash of that entry, which stands for everything up to it
 */
public record Known(Facts facts, ZoneId zone, Rules rules, Register register, long sequence, Instant recordedAt, String headHash) {

    /** Returns what is known before anything was recorded. */
    static Known nothing(ZoneId zone, History history) {
        return of(Facts.none(), zone, history, new JournalHead(0, Instant.EPOCH, JournalHead.NOTHING));
    }

    /** Tells whether that entry is the last of what is known. */
    boolean isAt(JournalHead head) {
        return sequence == head.sequence() && headHash.equals(head.hash());
    }

    /** Returns what is known after an entry. */
    static Known of(Facts facts, ZoneId zone, History history, JournalHead head) {
        long last = head.sequence();
        Editions<Rules> rules = facts.rules(last, zone);
        Timetable timetable = Timetable.of(rules, facts.organisations(last, zone));
        Register register = new Register(facts.institution(last), timetable, history, last, zone);
        return new Known(facts, zone, rules.latest(), register, last, head.recordedAt(), head.hash());
    }

    /** Returns the same after another entry, with what of it is still true. */
    Known at(Facts newer, History history, JournalHead head) {
        boolean same = newer.sameOrganisation(sequence, head.sequence()) && newer.sameRules(sequence, head.sequence());
        if (!same) {
            return of(newer, zone, history, head);
        }
        Register later = new Register(institution(), register.timetable(), history, head.sequence(), zone);
        return new Known(newer, zone, rules, later, head.sequence(), head.recordedAt(), head.hash());
    }

    /** Returns the same after an entry that recorded nothing but facts, which are in the history. */
    Known after(JournalHead head, History history) {
        Register later = new Register(institution(), register.timetable(), history, head.sequence(), zone);
        return new Known(facts, zone, rules, later, head.sequence(), head.recordedAt(), head.hash());
    }

    /** Returns the institution as it is known. */
    public Institution institution() {
        return register.institution();
    }

    /** Returns the organisation as it is on {@code date}. */
    public Organisation organisation(LocalDate date) {
        return institution().on(date);
    }

    /** Returns who is in charge of what on {@code date}. */
    public Charges charges(LocalDate date) {
        return Charges.of(RulesInForce.on(date, rulebooks()), organisation(date), date);
    }

    /** Returns the rulebooks in all their versions. */
    public Rulebooks rulebooks() {
        return rules.rulebooks();
    }

    /** Returns what would be known if a change were recorded next, at an instant. */
    public Known supposing(Change change, Instant at) {
        JournalHead next = new JournalHead(sequence + 1, at, headHash);
        return of(facts.supposing(Facts.of(change.additions(), next.sequence(), at), sequence), zone, register.history(), next);
    }

    /** Returns what would be listed of the organisation if a change were recorded next, be it with faults. */
    public OrganisationLists organisationWith(Change change) {
        long next = sequence + 1;
        return facts.supposing(Facts.of(change.additions(), next, Instant.EPOCH), sequence).lists(next);
    }

    /** Returns what was known when an earlier entry of the journal was the last one. */
    Known upTo(long earlier) {
        return earlier == sequence ? this : at(facts, register.history(), new JournalHead(earlier, Instant.EPOCH, JournalHead.NOTHING));
    }

    /** Returns the same as though all that is known now of organisation and rules had been known always: closed periods computed again. */
    public Known recomputed() {
        Editions<Function<LocalDate, Organisation>> always = Editions.of(institution()::on);
        Register again = new Register(institution(), Timetable.of(Editions.of(rules), always), register.history(), sequence, zone);
        return new Known(facts, zone, rules, again, sequence, recordedAt, headHash);
    }

    /** Returns what is known of an incident that is being recorded, and of nothing else that was told. */
    Register with(Recorded<Incident> told) {
        History history = new History();
        history.add(told);
        return new Register(institution(), register.timetable(), history, told.sequence(), zone);
    }

    /** Returns what is known of one obligation itself, together with a fact about it that is being recorded. */
    public Register with(ObligationId obligation, Recorded<? extends Fact> recorded) {
        History history = new History();
        register.dossier(obligation).facts().forEach(history::add);
        history.add(recorded);
        return new Register(institution(), register.timetable(), history, recorded.sequence(), zone);
    }
}
