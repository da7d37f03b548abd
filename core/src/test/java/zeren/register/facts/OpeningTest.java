package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.register.Agenda;
import zeren.register.Obligation;

/** Whose window opens on a day: with its period, but for the report at the year's end, which opens on 1 December (article 9). */
class OpeningTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-01-01, true", "2026-07-01, true", "2026-12-01, true", "2026-12-02, false", "2025-12-31, false", "2020-01-01, true", "2019-07-01, false"})
    void isWhatAListOfEverythingSays(LocalDate day, boolean any) {
        List<Obligation> opening = new ArrayList<>();
        new Agenda(School.SAMPLE.timetable()).forEachOpening(day, opening::add);
        List<String> all = School.SAMPLE.timetable().dueWithin(DateRange.of(day.minusYears(1), day.plusYears(2))).stream()
                .filter(owed -> owed.opensOn().equals(day)).map(Obligation::toString).sorted().toList();
        assertEquals(all, opening.stream().map(Obligation::toString).sorted().toList());
        assertEquals(any, !all.isEmpty());
    }
}
