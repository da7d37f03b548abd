package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Cases;
import zeren.api.http.AnswerStore;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;
import zeren.calendar.DateRange;
import zeren.organisation.InvalidOrganisationException;
import zeren.register.Editions;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Timetable;
import zeren.text.InvalidValueException;

/**
 * A year in which 200 things happen to a school, its rules and its calendar, some of them known late and some beforehand.
 *
 * <p>After each: nothing is owed twice, what fell due before stands as it stood, and what is due from that day on is what the register as it is
 * known says, unless that would have made it due before. At the end, every past answer is the same as it was.
 */
class YearOfChangesTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);
    private static final int CHANGES = Integer.getInteger("zeren.changes", Cases.of(50, 200));
    private static final DateRange WINDOW = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31));

    @TempDir
    Path folder;

    private Instant time = Instant.parse("2026-01-10T08:00:00Z");
    private final Map<JournalKind, Integer> happened = new EnumMap<>(JournalKind.class);
    private final Map<Instant, Map<String, String>> answers = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void nothingIsOwedTwiceNothingIsLostAndThePastStands(Engine engine) {
        System.out.println("YearOfChangesTest " + engine + ": -Dzeren.seed=" + SEED);
        try (Sql sql = Sql.open(Template.TABLES.copy(engine, folder))) {
            RegisterStore register = new RegisterStore(sql, ZoneOffset.UTC);
            ChangeStore store = new ChangeStore(sql, new Journal(() -> time), new AnswerStore(), register);
            Random random = new Random(SEED);
            RandomChange chance = new RandomChange(random);
            chance.school().forEach(change -> carryOut(store, change));
            int done = 0;
            while (done < CHANGES) {
                time = time.plusSeconds(random.nextInt(2 * 36 * 3_600));
                done += happens(store, register, chance) ? 1 : 0;
            }
            System.out.println("YearOfChangesTest " + engine + ": until " + time + ", " + happened);
            List<RegisterStore> both = List.of(register, new RegisterStore(sql, ZoneOffset.UTC));
            answers.forEach((instant, then) -> both.forEach(any -> assertEquals(then, owed(any.knownAt(instant).register().timetable()), instant.toString())));
            assertTrue(happened.size() >= 4, happened.toString());
        }
    }

    /** Lets one thing happen, unless it cannot be. */
    private boolean happens(ChangeStore store, RegisterStore register, RandomChange chance) {
        LocalDate today = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Known before = register.current();
        Change change;
        try {
            change = chance.next(before, today);
            before.supposing(change, time);
        } catch (InvalidOrganisationException | InvalidValueException cannotBe) {
            return false;
        }
        carryOut(store, change);
        happened.merge(change.kind(), 1, Integer::sum);
        Known after = register.current();
        check(before, after, today);
        answers.put(time, owed(after.register().timetable()));
        return true;
    }

    private void carryOut(ChangeStore store, Change change) {
        store.carryOut(Author.SYSTEM, Optional.empty(), known -> change, (done, known) -> Reply.done(Json.object()));
    }

    private void check(Known before, Known after, LocalDate today) {
        Map<String, String> was = owed(before.register().timetable());
        Map<String, String> is = owed(after.register().timetable());
        Predicate<String> past = told -> told.compareTo(today.toString()) < 0;
        assertEquals(only(was, past), only(is, past), "what fell due before " + today);
        Map<String, String> whole = owed(Timetable.of(Editions.of(after.rules()), Editions.of(after.institution()::on)));
        is.forEach((id, told) -> {
            if (!past.test(told) && !told.equals(whole.get(id))) {
                // It stands as it was, because the change would have made it due before it was known, or took it from a period that had ended.
                assertTrue(told.equals(was.get(id)) || mayNotReachBack(whole.get(id), past), id + " " + told + ", anew " + whole.get(id));
            }
        });
        whole.forEach((id, told) -> assertTrue(past.test(told) || is.containsKey(id), id + " is lost: " + told));
    }

    private static boolean mayNotReachBack(String anew, Predicate<String> past) {
        return anew == null || past.test(anew);
    }

    private static Map<String, String> only(Map<String, String> owed, Predicate<String> which) {
        Map<String, String> some = new TreeMap<>(owed);
        some.values().removeIf(which.negate());
        return some;
    }

    /** Returns what is owed, by id; the due date is said first. */
    private static Map<String, String> owed(Timetable timetable) {
        Map<String, String> owed = new TreeMap<>();
        List<ObligationId> twice = new ArrayList<>();
        timetable.forEachDue(WINDOW, obligation -> {
            if (owed.put(obligation.id().toString(), told(obligation)) != null) {
                twice.add(obligation.id());
            }
        });
        assertEquals(List.of(), twice, "owed twice");
        return owed;
    }

    private static String told(Obligation obligation) {
        return obligation.dueOn() + " " + obligation.opensOn() + " " + obligation.term().deadline().actBy() + " v" + obligation.term().rulebook().version() + " "
                + obligation.term().required() + obligation.lapse().map(lapse -> " " + lapse.reason().code()).orElse("")
                + obligation.inheritedFrom().map(unit -> " from " + unit.code()).orElse("") + obligation.owedTo().map(unit -> " to " + unit.code()).orElse("");
    }
}
