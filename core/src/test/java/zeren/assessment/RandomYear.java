package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.inspection.Finding;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Timetable;
import zeren.register.Withdrawal;
import zeren.register.facts.Desk;
import zeren.register.facts.Documents;
import zeren.register.facts.School;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.schedule.Period;

/** A random year of one unit: findings about it, and what was done about whatever it owes, in time, late, not at all, or waived. */
final class RandomYear {
    private static final List<String> UNITS = List.of("0101", "0107", "0118", "0119", "0120", "0122", "0124", "0125", "school", "organisation", "propaganda");

    private final Random random;
    private final RandomRulesOfYear rules;
    private final Desk desk;
    private final int year;
    private final String unit;

    RandomYear(Random random, RandomRulesOfYear rules) {
        this.random = random;
        this.rules = rules;
        this.desk = new Desk(rules.school());
        this.year = 2020 + random.nextInt(8);
        this.unit = UNITS.get(random.nextInt(UNITS.size()));
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate issuedOn = LocalDate.of(year, 1, 1).minusDays(60).plusDays(random.nextInt(400));
            desk.add(issuedOn, finding(issuedOn));
        }
        owed().forEach(this::act);
    }

    int year() {
        return year;
    }

    String unit() {
        return unit;
    }

    Desk desk() {
        return desk;
    }

    /** Returns a day in the year or the next two, often one near the year's end. */
    LocalDate anyDay() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return random.nextBoolean() ? end.plusDays(random.nextInt(60) - 30L) : end.plusDays(random.nextInt(900) - 400L);
    }

    /** Returns what the unit and its posts owe that is due in the year, found by every name that it could have. */
    List<Obligation> owed() {
        List<Obligation> owed = new ArrayList<>();
        Timetable timetable = desk.now().timetable();
        for (String period : periods()) {
            timetable.ofPeriod(Period.parse(period)).forEach(obligation -> addIfOfTheYear(obligation, owed));
        }
        for (Recorded<?> recorded : desk.facts()) {
            if (recorded.fact() instanceof Finding) {
                ObligationId id = ObligationId.parse(School.RULEBOOK + ":rectify-finding:" + unit + ":o" + recorded.sequence());
                timetable.find(id).ifPresent(obligation -> addIfOfTheYear(obligation, owed));
            }
        }
        return owed;
    }

    private void addIfOfTheYear(Obligation obligation, List<Obligation> owed) {
        if (obligation.bearer().unit().code().equals(unit) && obligation.dueOn().toString().startsWith(year + "-")) {
            owed.add(obligation);
        }
    }

    private List<String> periods() {
        List<String> periods = new ArrayList<>();
        for (int each = year - 1; each <= year; each++) {
            periods.add(String.valueOf(each));
            for (int part = 1; part <= 12; part++) {
                periods.add(String.format("%d-%02d", each, part));
                periods.addAll(part <= 4 ? List.of(each + "-Q" + part) : List.of());
                periods.addAll(part <= 2 ? List.of(each + "-H" + part) : List.of());
            }
        }
        return periods;
    }

    private Finding finding(LocalDate issuedOn) {
        return new Finding("o1", School.RULEBOOK, "school", unit, Finding.Category.NO_PARAMETER_SET, List.of(), Optional.of("notice-secondary"), issuedOn,
                Optional.of(issuedOn.plusDays(random.nextInt(90))), Optional.empty());
    }

    private void act(Obligation obligation) {
        for (int times = random.nextInt(2 + obligation.term().required()); times > 0; times--) {
            long days = obligation.dueOn().toEpochDay() - obligation.first().toEpochDay();
            LocalDate day = random.nextInt(3) > 0
                    ? obligation.first().plusDays(random.nextInt((int) days + 1))
                    : obligation.dueOn().plusDays(random.nextInt(60) - 2L);
            attempt(() -> perform(obligation, day));
        }
        int more = random.nextInt(10);
        if (more < 3) {
            attempt(() -> desk.record(obligation.dueOn(), registrar -> registrar.relieve(obligation, relief(obligation, more == 0))));
        }
    }

    private void perform(Obligation obligation, LocalDate day) {
        Recorded<Performance> performed = desk.record(day, registrar -> registrar.perform(obligation, day, documents(obligation)));
        if (random.nextInt(6) == 0) {
            Review review = new Review(performed.id(), Review.Outcome.RETURNED, day.plusDays(random.nextInt(9)), Optional.of(Review.Reason.INCOMPLETE));
            attempt(() -> desk.record(day.plusDays(9), registrar -> registrar.review(performed, obligation, review)));
        }
        if (random.nextInt(12) == 0) {
            desk.record(day.plusDays(9), registrar -> registrar.withdraw(performed, Withdrawal.Reason.DUPLICATE));
        }
    }

    private Relief relief(Obligation obligation, boolean waived) {
        Optional<LocalDate> until = waived ? Optional.empty() : Optional.of(obligation.dueOn().plusDays(1 + random.nextInt(50)));
        return new Relief(obligation.id(), waived ? Relief.Kind.WAIVER : Relief.Kind.EXTENSION, until, random.nextBoolean() ? "superior" : "school",
                Relief.Reason.FORCE_MAJEURE, Documents.one(DocumentKind.NOTICE));
    }

    private List<DocumentReference> documents(Obligation obligation) {
        List<DocumentReference> documents = new ArrayList<>(List.of(Documents.one(DocumentKind.INSPECTION_RECORD)));
        obligation.duty().documents().stream().filter(kind -> kind != DocumentKind.INSPECTION_RECORD && random.nextInt(12) > 0).map(Documents::one).forEach(documents::add);
        return documents;
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            // What the registrar refuses did not happen.
            return;
        }
    }
}
