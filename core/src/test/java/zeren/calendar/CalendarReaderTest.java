package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;
import zeren.text.Title;

class CalendarReaderTest {
    private static final String HEADER = "date,type,name_zh,name_en,source\n";
    private static final String FIRST = "2026-01-01,holiday,元旦,New Year's Day,notice 7\n";
    private static final String LAST = "2027-10-10,workday,国庆节,National Day,notice 8\n";

    @Test
    void aTableIsReadAsTheCalendarOfItsWholeYears() {
        WorkingCalendar calendar = CalendarReader.read("sample", "3", HEADER + FIRST + LAST);
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertAll(
                () -> assertEquals("sample", calendar.id()),
                () -> assertEquals("3", calendar.version()),
                () -> assertEquals(DateRange.parse("2026-01-01/2027-12-31"), calendar.coverage()),
                () -> assertEquals(
                        Optional.of(new SpecialDay(newYear, SpecialDay.Type.HOLIDAY, new Title("元旦", "New Year's Day"), "notice 7")),
                        calendar.specialDay(newYear)),
                () -> assertTrue(calendar.isWorkingDay(LocalDate.of(2027, 10, 10))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsOnAnySystem(String ending) {
        String table = (HEADER + FIRST + LAST).replace("\n", ending);
        assertEquals(DateRange.parse("2026-01-01/2027-12-31"), CalendarReader.read("sample", "1", table).coverage());
    }

    @Test
    void theLastLineNeedsNoEnding() {
        assertEquals(DateRange.parse("2026-01-01/2026-12-31"), CalendarReader.read("sample", "1", HEADER + FIRST.strip()).coverage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "\n", HEADER, FIRST + LAST, "date;type;name_zh;name_en;source\n" + FIRST, "type,date,name_zh,name_en,source\n" + FIRST,
        "date,type,name_zh,name_en\n" + FIRST, "\uFEFF" + HEADER + FIRST, "\n" + HEADER + FIRST
    })
    void withoutTheHeaderAndALineThereIsNoCalendar(String table) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> CalendarReader.read("sample", "1", table));
        assertEquals("calendar sample", refusal.what());
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "calendar-faults.csv", numLinesToSkip = 1)
    void aFaultNamesItsLineAndWhatWasFound(String line, String found, String fault) {
        String table = HEADER + FIRST + Optional.ofNullable(line).orElse("") + "\n" + LAST;
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> CalendarReader.read("sample", "1", table));
        assertAll(
                fault,
                () -> assertTrue(refusal.what().startsWith("line 3"), refusal.getMessage()),
                () -> assertEquals(Optional.ofNullable(found).orElse(""), refusal.found()));
    }
}
