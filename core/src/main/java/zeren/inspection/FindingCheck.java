package zeren.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import zeren.register.Obligation;
import zeren.register.Occasion;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Start;
import zeren.rulebook.Timing;
import zeren.rulebook.Within;

/** Whether a finding may be recorded: everything that is in the way is told at once. */
final class FindingCheck {
    /** The most days that a finding may give: a year, be it a leap year. */
    private static final int MOST_DAYS = 366;

    private final RoundRules rules;
    private final LocalDate today;
    private final Recorded<Round> round;
    private final Finding finding;
    private final List<Refusal> faults = new ArrayList<>();

    FindingCheck(RoundRules rules, LocalDate today, Recorded<Round> round, Finding finding) {
        this.rules = rules;
        this.today = today;
        this.round = round;
        this.finding = finding;
    }

    Finding checked() {
        if (finding.issuedOn().isAfter(today)) {
            add("issued_on", "in_the_future", finding.issuedOn() + " lies after today, " + today);
        }
        // What a round does not cover is not looked into: whoever inspects need not see it.
        if (rules.toCover(round.fact()).stream().anyMatch(each -> each.unit().code().equals(finding.unit()))) {
            boolean visited = isVisited();
            if (!visited) {
                add("unit", "not_visited", "no visit of " + finding.unit() + " on or before " + finding.issuedOn() + " stands in " + round.id() + ": record the visit first");
            }
            checkDeadline();
            checkLength();
            // How anything stood is told only to whoever was there.
            checkWhat(visited ? Optional.of(new Proof(rules, finding.category(), finding.unit(), finding.issuedOn())) : Optional.empty());
        } else {
            faults.add(InspectionRegistrar.notToCover(round, finding.unit()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.all(faults);
        }
        checkNew();
        return finding;
    }

    private void checkWhat(Optional<Proof> proof) {
        for (int i = 0; i < finding.obligations().size(); i++) {
            checkObligation(proof, i);
        }
        proof.flatMap(held -> finding.duty().flatMap(duty -> held.whyNot(finding.rulebook(), duty))).ifPresent(detail -> add("duty", "not_so", detail));
    }

    private boolean isVisited() {
        Visits visits = new Visits(rules.register());
        return visits.of(round.id()).stream()
                .filter(visit -> visit.fact().unit().equals(finding.unit()))
                .flatMap(visit -> visits.standsOn(visit).stream())
                .anyMatch(day -> !day.isAfter(finding.issuedOn()));
    }

    /** A deadline is given exactly where the duty to mend what was found leaves it to the finding. */
    private void checkDeadline() {
        List<Start> starts = rules.register().timetable().starts(Occasion.of(1, finding));
        boolean bySelf = starts.stream().anyMatch(FindingCheck::isSetByOccasion);
        boolean given = finding.lastDay().isPresent() || finding.limit().isPresent();
        String field = finding.limit().isPresent() ? "rectify_within" : "rectify_by";
        if (bySelf && !given) {
            add(field, "deadline_missing", finding.rulebook() + " leaves it to the finding by when it is mended: give rectify_within or rectify_by");
        } else if (!bySelf && given) {
            add(field, starts.isEmpty() ? "no_rectification" : "deadline_set", starts.isEmpty()
                    ? finding.rulebook() + " has no duty by which " + finding.unit() + " mends what was found: leave it out"
                    : finding.rulebook() + ", or a parameter of it, says by when it is mended: leave it out");
        }
    }

    private void checkLength() {
        finding.lastDay().filter(day -> day.isAfter(finding.issuedOn().plusDays(MOST_DAYS))).ifPresent(day ->
                add("rectify_by", "too_long", day + " is more than " + MOST_DAYS + " days after " + finding.issuedOn() + ": name an earlier day"));
        finding.limit().filter(limit -> limit.count() > MOST_DAYS).ifPresent(limit ->
                add("rectify_within", "too_long", limit + " are more than " + MOST_DAYS + " days: give fewer"));
    }

    private static boolean isSetByOccasion(Start start) {
        return start.duty().timing() instanceof Timing.OnOccasion timing && timing.within() == Within.SET_BY_OCCASION;
    }

    private void checkObligation(Optional<Proof> proof, int index) {
        String field = "obligations/" + index;
        // What is another unit's and what is not there are not told apart: whoever inspects one unit need not see the others.
        Optional<Obligation> owed = Optional.of(finding.obligations().get(index))
                .filter(id -> id.rulebook().equals(finding.rulebook()))
                .flatMap(rules.register().timetable()::find)
                .filter(obligation -> obligation.bearer().unit().code().equals(finding.unit()));
        if (owed.isEmpty()) {
            add(field, "not_of_unit", "neither " + finding.unit() + " nor a post of it owes " + finding.obligations().get(index) + " under " + finding.rulebook());
        } else {
            proof.flatMap(held -> whyNot(held, owed.get())).ifPresent(detail -> add(field, "not_so", detail));
        }
    }

    private Optional<String> whyNot(Proof proof, Obligation owed) {
        return owed.first().isAfter(finding.issuedOn())
                ? Optional.of(owed + " begins on " + owed.first() + ", after " + finding.issuedOn())
                : proof.whyNot(owed);
    }

    private void checkNew() {
        rules.register().all(Finding.class).stream().filter(earlier -> isSame(earlier.fact())).findFirst().ifPresent(earlier -> {
            throw Refusal.conflict("unit", "already_issued", "the same was found already, as " + earlier.id(), List.of(earlier.id()));
        });
    }

    private boolean isSame(Finding earlier) {
        return earlier.round().equals(finding.round())
                && earlier.unit().equals(finding.unit())
                && earlier.category() == finding.category()
                && earlier.issuedOn().equals(finding.issuedOn())
                && earlier.duty().equals(finding.duty())
                && new HashSet<>(earlier.obligations()).equals(new HashSet<>(finding.obligations()));
    }

    private void add(String field, String code, String detail) {
        faults.add(Refusal.rule(field, code, detail));
    }
}
