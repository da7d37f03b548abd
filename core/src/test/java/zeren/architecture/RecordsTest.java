package zeren.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.explanation.Step;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Due;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Revocation;
import zeren.register.Timetable;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.Provision;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Deadline;
import zeren.schedule.Period;
import zeren.text.Coded;
import zeren.text.Text;
import zeren.text.Title;

/** Holds every public record of core against the rule that a wrong value cannot be built: nothing where something belongs is one. */
class RecordsTest {
    private static final RightValues VALUES = new RightValues(given());

    static List<Class<?>> records() throws IOException, URISyntaxException {
        Path classes = Path.of(Coded.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("zeren"))) {
            List<Class<?>> records = files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(RecordsTest::named)
                    .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()))
                    .toList();
            assertTrue(records.size() > 100, "the records were found");
            return records;
        }
    }

    private static Class<?> named(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
            return Class.forName(name, false, RecordsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(file, gone);
        }
    }

    /** One that checks one thing where it should, one only beside another, and one not at all. */
    private record Leaky(String checked, Optional<String> atTimes, boolean now, List<String> never) {
        private Leaky {
            Objects.requireNonNull(checked, "checked");
            if (now) {
                Objects.requireNonNull(atTimes, "atTimes");
            }
        }
    }

    /** One whose right values nobody comes upon. */
    private record Never(String code) {
        private Never {
            Text.code("code", code + " ");
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void refusesNothingWhereSomethingBelongs(Class<?> type) {
        assertEquals(List.of(), letIn(type), "what " + type + " lets in as null");
    }

    @Test
    void whatLetsNothingInIsSeen() {
        assertEquals(List.of("atTimes", "never"), letIn(Leaky.class));
        assertThrows(AssertionError.class, () -> letIn(Never.class));
    }

    private static List<String> letIn(Class<?> type) {
        List<Object[]> right = VALUES.partsOf(type);
        assertFalse(right.isEmpty(), () -> "no right " + type + " was come upon: give one here");
        RecordComponent[] components = type.getRecordComponents();
        return IntStream.range(0, components.length)
                .filter(place -> !components[place].getType().isPrimitive() && right.stream().anyMatch(parts -> letsIn(type, parts, place)))
                .mapToObj(place -> components[place].getName())
                .toList();
    }

    private static boolean letsIn(Class<?> type, Object[] right, int place) {
        return RightValues.broken(right, place).anyMatch(values -> RightValues.build(type, values).isPresent());
    }

    private static Map<Class<?>, List<?>> given() {
        Rulebook rulebook = ShippedRulebooks.get("gxufe-2020-5");
        Rulebooks rulebooks = Rulebooks.of(List.of(rulebook));
        Organisation organisation = organisation();
        Timetable timetable = Timetable.of(rulebooks, organisation);
        Register register = new Register(Institution.of(organisation), timetable, new History(), 0, ZoneOffset.UTC);
        List<Obligation> owed = timetable.ofPeriod(Period.parse("2026"));
        List<Obligation> obligations = Stream.of(false, true).flatMap(about -> owed.stream().filter(each -> each.subject().isPresent() == about).limit(1)).toList();
        List<Step> steps = register.explanation(obligations.get(0), LocalDate.of(2026, 3, 1)).steps();
        return Stream.of(plain(), Map.<Class<?>, List<?>>of(
                Rulebook.class, List.of(rulebook), Rulebooks.class, List.of(rulebooks), Organisation.class, List.of(organisation),
                Timetable.class, List.of(timetable), Register.class, List.of(register), Obligation.class, obligations, Step.class, steps,
                Deadline.class, List.of(((Due.InPeriod) obligations.get(0).term().deadline()).deadline())))
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Class<?>, List<?>> plain() {
        Function<String, WorkingCalendar> calendars = ShippedCalendars::get;
        Predicate<Object> any = value -> true;
        return Map.ofEntries(
                Map.entry(boolean.class, List.of(false, true)), Map.entry(int.class, List.of(0, 1, 2026)), Map.entry(long.class, List.of(0L, 1L)),
                Map.entry(String.class, List.of("a1", "o57")), Map.entry(Integer.class, List.of(1)), Map.entry(Long.class, List.of(1L)),
                Map.entry(Object.class, List.of("any")), Map.entry(Instant.class, List.of(Instant.EPOCH)),
                Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3))),
                Map.entry(ZonedDateTime.class, List.of(LocalDate.of(2026, 3, 2).atStartOfDay(ZoneOffset.UTC))), Map.entry(MonthDay.class, List.of(MonthDay.of(7, 15))),
                Map.entry(WorkingCalendar.class, List.of(ShippedCalendars.get("cn"))), Map.entry(Function.class, List.of(calendars)),
                Map.entry(Predicate.class, List.of(any)), Map.entry(Coded.class, List.of(DocumentKind.MINUTES)), Map.entry(Fact.class, List.of(new Revocation("r1"))),
                Map.entry(Period.class, List.of(Period.parse("2026"), Period.parse("2026-H1"))));
    }

    private static Organisation organisation() {
        DateRange always = DateRange.from(LocalDate.of(2010, 1, 1));
        Title name = new Title("名", "Name");
        Unit school = new Unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), name, Optional.empty(), always, Optional.empty());
        Unit college = new Unit("a1", UnitKind.SECONDARY_ORGANISATION, Optional.empty(), name, Optional.of("school"), always, Optional.empty());
        Post post = new Post("a1.secretary", "a1", Rank.SECRETARY, name, Optional.empty(), always);
        return Organisation.of(List.of(school, college), List.of(post), List.of());
    }
}
