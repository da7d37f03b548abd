package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/** Days that no calendar has are refused where they would be made. */
class CalendarDayTest {
    private static CalendarDay day(LocalDate date, boolean worked, String of, String type, boolean provisional) {
        Optional<SpecialDay> notice = Optional.ofNullable(type).map(
                code -> new SpecialDay(LocalDate.parse(of), Text.coded("type", SpecialDay.Type.class, code), new Title("节", "Holiday"), "a notice"));
        return new CalendarDay(date, worked, notice, provisional);
    }

    @ParameterizedTest(name = "{0} worked {1} by {2} {3}, provisional {4}")
    @CsvSource({
        "2026-01-01, false, 2026-01-01, holiday, false", "2026-01-04, true, 2026-01-04, workday, false", "2026-01-03, false, 2026-01-03, holiday, false",
        "2026-01-05, true, , , false", "2026-01-10, false, , , false", "2031-01-03, true, , , true", "2031-01-04, false, , , true"
    })
    void whatANoticeOrTheWeekSaysIsLetIn(LocalDate date, boolean worked, String of, String type, boolean provisional) {
        assertEquals(worked, day(date, worked, of, type, provisional).worked());
    }

    @ParameterizedTest(name = "{0} worked {1} by {2} {3}, provisional {4}")
    @CsvSource({
        "2026-01-01, false, 2025-05-01, holiday, false, notice, a notice of 2026-01-01",
        "2026-01-01, true, 2026-01-01, holiday, false, worked, 'false, as the notice says'",
        "2026-01-04, false, 2026-01-04, workday, false, worked, 'true, as the notice says'",
        "2026-01-05, false, , , false, worked, 'true, as the ordinary week says'",
        "2026-01-10, true, , , false, worked, 'false, as the ordinary week says'",
        "2031-01-04, true, , , true, worked, 'false, as the ordinary week says'",
        "2026-01-01, false, 2026-01-01, holiday, true, provisional, 'false, for a notice is published'"
    })
    void whatNeitherSaysIsRefused(LocalDate date, boolean worked, String of, String type, boolean provisional, String what, String allowed) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class, () -> day(date, worked, of, type, provisional));
        assertEquals(what + ": " + allowed, refusal.what() + ": " + refusal.allowed());
    }
}
