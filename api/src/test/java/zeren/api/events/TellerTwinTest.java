package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.http.AnswerStore;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.register.Change;
import zeren.api.register.ChangeStore;
import zeren.api.register.FactStore;
import zeren.api.register.RandomChange;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Engine;
import zeren.api.sql.EntryMark;
import zeren.api.sql.Journal;
import zeren.api.sql.Sql;
import zeren.calendar.DateRange;
import zeren.organisation.InvalidOrganisationException;
import zeren.register.Refusal;
import zeren.rulebook.Parameter;
import zeren.rulebook.TimeLimit;
import zeren.text.InvalidValueException;

/** A teller tells the same as a slow one, whatever happens, and whenever it is let. */
class TellerTwinTest {
    private static final long SEED = Long.getLong("zeren.seed", 20261128L);
    private static final int STEPS = Integer.getInteger("zeren.steps", 70);

    private final Random random = new Random(SEED);
    private Instant time = Instant.parse("2026-05-10T08:00:00Z");

    @Test
    void agrees(@TempDir Path folder) {
        System.out.println("TellerTwinTest: -Dzeren.seed=" + SEED);
        try (Sql sql = Sql.open(Engine.H2.empty(folder))) {
            RegisterStore register = new RegisterStore(sql, ZoneOffset.UTC);
            Journal journal = new Journal(() -> time);
            ChangeStore changes = new ChangeStore(sql, journal, new AnswerStore(), register);
            FactStore facts = new FactStore(sql, journal, new AnswerStore(), register);
            EventStore events = new EventStore(sql, register, () -> time, ZoneOffset.UTC);
            RandomChange chance = new RandomChange(random);
            chance.school().forEach(change -> carryOut(changes, change));
            carryOut(changes, Change.of(limit("resubmit", 10)));
            carryOut(changes, Change.of(limit("handover", 20)));
            for (int step = 0; step < STEPS; step++) {
                time = time.plusSeconds(random.nextInt(36 * 3_600));
                happens(changes, facts, register, chance);
                if (random.nextInt(5) == 0) {
                    events.tell();
                }
            }
            time = time.plusSeconds(40 * 86_400L);
            events.tell();
            check(sql, register, events);
        }
    }

    private void check(Sql sql, RegisterStore register, EventStore events) {
        SlowTelling slow = new SlowTelling(register);
        List<EntryMark> entries = sql.read(handle -> Journal.marksAfter(handle, 0, Integer.MAX_VALUE));
        slow.tell(entries, LocalDate.ofInstant(time, ZoneOffset.UTC));
        List<Event> told = events.after(0, Integer.MAX_VALUE);
        assertEquals(Stream.iterate(1L, position -> position + 1).limit(told.size()).toList(), told.stream().map(Event::position).toList());
        List<Event> owed = told.stream().filter(event -> event.type().code().startsWith("obligation.")).toList();
        assertEquals(slow.told().stream().sorted().collect(Collectors.joining("\n")), owed.stream().map(TellerTwinTest::line).sorted().collect(Collectors.joining("\n")));
        Set<String> types = owed.stream().map(event -> event.type().code()).collect(Collectors.toCollection(TreeSet::new));
        System.out.println("TellerTwinTest: " + entries.size() + " entries, " + owed.size() + " events, " + types);
        assertTrue(types.size() >= 6, types.toString());
    }

    private static String line(Event event) {
        Event.Owed owed = event.obligation().orElseThrow();
        return event.entry().map(String::valueOf).orElse(event.asOf().toString()) + " " + event.type().code() + " " + owed.id() + " "
                + owed.status().map(status -> status.code()).orElse("") + " " + owed.dueOn();
    }

    private void happens(ChangeStore changes, FactStore facts, RegisterStore register, RandomChange chance) {
        try {
            if (random.nextInt(6) == 0) {
                Change change = chance.next(register.current(), LocalDate.ofInstant(time, ZoneOffset.UTC));
                register.current().supposing(change, time);
                carryOut(changes, change);
            } else {
                facts.record(Author.SYSTEM, Optional.empty(), known -> new RandomDeed(random, known, time).next(), (known, recorded) -> Reply.done(Json.object()));
            }
        } catch (InvalidOrganisationException | InvalidValueException | Refusal cannotBe) {
            // Then nothing happens.
        }
    }

    private static void carryOut(ChangeStore store, Change change) {
        store.carryOut(Author.SYSTEM, Optional.empty(), known -> change, (done, known) -> Reply.done(Json.object()));
    }

    private static Parameter limit(String duty, int days) {
        return new Parameter("gxufe-2020-5", duty, DateRange.from(LocalDate.of(2026, 1, 1)), Optional.empty(), Optional.empty(),
                Optional.of(new TimeLimit(days, TimeLimit.Unit.CALENDAR_DAYS)), Optional.empty());
    }
}
