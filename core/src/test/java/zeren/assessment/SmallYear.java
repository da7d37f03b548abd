package zeren.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Timetable;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;
import zeren.text.Text;
import zeren.text.Title;

/** A school of three colleges and a department under the shipped rulebook, in which things happen as they are written, separated by semicolons. */
final class SmallYear {
    static final String BOOK = "gxufe-2020-5";
    static final Rulebooks RULEBOOKS = Rulebooks.of(List.of(ShippedRulebooks.get(BOOK)));

    private final Organisation organisation;
    private final History history = new History();
    private long last;

    private SmallYear(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * Records what happened: {@code done|part|waived|late-until ID …}, {@code accepted|returned|withdrawn FACT …}, {@code corrected FACT ID DAY},
     * {@code round YEAR INSPECTOR}, {@code visited ROUND UNIT DAY [ID]}, {@code unvisited VISIT}, {@code found|found-itself ROUND UNIT CATEGORY DAY LAST ID…}.
     */
    static Register after(String happened) {
        return after(happened, organisation());
    }

    /** Records the same in the school in which a fourth college follows the third. */
    static Register beforeMerger(String happened) {
        return after(happened, organisation("0104", "2026-10-01"));
    }

    /** Records the same in the school in which it follows so late that it owes nothing of the year by itself. */
    static Register beforeLateMerger(String happened) {
        return after(happened, organisation("0104", "2026-12-10"));
    }

    private static Register after(String happened, Organisation organisation) {
        SmallYear year = new SmallYear(organisation);
        for (String one : happened.split(";")) {
            if (!one.isBlank()) {
                year.record(one.strip().split(" +"));
            }
        }
        return year.register(RULEBOOKS);
    }

    /** Returns the school under other rulebooks, in which nothing has happened. */
    static Register under(Rulebooks rulebooks) {
        return new SmallYear(organisation()).register(rulebooks);
    }

    private Register register(Rulebooks rulebooks) {
        return new Register(Institution.of(organisation), Timetable.of(rulebooks, organisation), history, last, ZoneOffset.UTC);
    }

    private void record(String[] word) {
        Recorded<Fact> recorded = new Recorded<>(++last, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(last), "clerk", fact(word));
        history.add(recorded);
        if (recorded.fact() instanceof Visit visit) {
            visit.performance().ifPresent(performance -> history.add(new Recorded<>(last, recorded.at(), recorded.by(), performance)));
        }
    }

    private static Fact fact(String[] word) {
        return switch (word[0]) {
            case "done" -> new Performance(id(word[1]), LocalDate.parse(word[2]), documents(DocumentKind.values()), Optional.empty());
            case "part" -> new Performance(id(word[1]), LocalDate.parse(word[2]), documents(DocumentKind.NOTICE), Optional.empty());
            case "corrected" -> new Performance(id(word[2]), LocalDate.parse(word[3]), documents(DocumentKind.values()), Optional.of(word[1]));
            case "waived" -> relief(word[1], Relief.Kind.WAIVER, Optional.empty());
            case "late-until" -> relief(word[1], Relief.Kind.EXTENSION, Optional.of(LocalDate.parse(word[2])));
            case "accepted" -> new Review(word[1], Review.Outcome.ACCEPTED, LocalDate.parse(word[2]), Optional.empty());
            case "returned" -> new Review(word[1], Review.Outcome.RETURNED, LocalDate.parse(word[2]), Optional.of(Review.Reason.INCOMPLETE));
            case "withdrawn" -> new Withdrawal(word[1], Withdrawal.Reason.DUPLICATE);
            default -> ofInspections(word);
        };
    }

    private static Fact ofInspections(String[] word) {
        return switch (word[0]) {
            case "round" -> new Round(BOOK, Period.parse(word[1]), word[2], Optional.of("inspect-secondary"));
            case "visited" -> new Visit(word[1], word[2], LocalDate.parse(word[3]), documents(DocumentKind.INSPECTION_RECORD),
                    word.length > 4 ? Optional.of(id(word[4])) : Optional.empty());
            case "unvisited" -> new VisitWithdrawal(word[1], Withdrawal.Reason.DUPLICATE);
            case "found", "found-itself" -> new Finding(word[1], BOOK, word[0].equals("found") ? "school" : word[2], word[2], Text.coded("category", Finding.Category.class, word[3]),
                    List.of(word).subList(6, word.length).stream().map(SmallYear::id).toList(), Optional.empty(),
                    LocalDate.parse(word[4]), Optional.of(LocalDate.parse(word[5])), Optional.empty());
            default -> throw new IllegalArgumentException("what is " + word[0] + "?");
        };
    }

    private static Relief relief(String id, Relief.Kind kind, Optional<LocalDate> until) {
        return new Relief(id(id), kind, until, "school", Relief.Reason.REORGANISATION, documents(DocumentKind.NOTICE).get(0));
    }

    private static ObligationId id(String rest) {
        return ObligationId.parse(BOOK + ":" + rest);
    }

    private static List<DocumentReference> documents(DocumentKind... kinds) {
        List<DocumentReference> documents = new ArrayList<>();
        for (DocumentKind kind : kinds) {
            documents.add(new DocumentReference(kind, "2026-1", Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return documents;
    }

    static Organisation organisation() {
        return organisation("", "");
    }

    private static Organisation organisation(String successor, String founded) {
        Unit third = unit("0103", UnitKind.SECONDARY_ORGANISATION, "school", "2026-09-30");
        List<Unit> units = new ArrayList<>(
                List.of(unit("school", UnitKind.SCHOOL_COMMITTEE, "", ""),
                        unit("0101", UnitKind.SECONDARY_ORGANISATION, "school", ""),
                        unit("0102", UnitKind.SECONDARY_ORGANISATION, "school", ""),
                        unit("office", UnitKind.DEPARTMENT, "school", "")));
        if (successor.isEmpty()) {
            units.add(third);
        } else {
            units.add(new Unit("0103", third.kind(), Optional.empty(), third.name(), third.parent(), third.exists(), Optional.of(successor)));
            units.add(new Unit(successor, third.kind(), Optional.empty(), third.name(), third.parent(), DateRange.from(LocalDate.parse(founded)), Optional.empty()));
        }
        return Organisation.of(units,
                List.of(new Post("0101.secretary", "0101", Rank.SECRETARY, new Title("书记", "Secretary"), Optional.empty(), since(""))),
                List.of());
    }

    private static Unit unit(String code, UnitKind kind, String parent, String to) {
        return new Unit(code, kind, Optional.empty(), new Title(code, code), Optional.of(parent).filter(superior -> !superior.isEmpty()), since(to), Optional.empty());
    }

    private static DateRange since(String to) {
        LocalDate from = LocalDate.of(2000, 1, 1);
        return to.isEmpty() ? DateRange.from(from) : DateRange.of(from, LocalDate.parse(to));
    }
}
