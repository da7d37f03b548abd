package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodPartsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-07, 2026-07", "2026-Q3, 2026-Q3 2026-07 2026-08 2026-09",
        "2026-H2, 2026-H2 2026-Q3 2026-Q4 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12"
    })
    void theLongestCycleComesFirst(String period, String parts) {
        assertEquals(parts, String.join(" ", Period.parse(period).parts().stream().map(Period::toString).toList()));
    }

    /** The slow twin: of all periods of the year those whose days the period has. */
    @ParameterizedTest
    @EnumSource
    void thePartsAreThePeriodsThatItEncloses(Cycle cycle) {
        List<Period> ofTheYear = Stream.of(Cycle.values())
                .flatMap(each -> IntStream.rangeClosed(1, each.perYear()).mapToObj(number -> new Period(each, 2028, number)))
                .toList();
        ofTheYear.stream().filter(period -> period.cycle() == cycle).forEach(period -> assertEquals(
                ofTheYear.stream().filter(part -> period.range().encloses(part.range())).toList(), period.parts(), period::toString));
    }
}
