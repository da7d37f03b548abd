package zeren.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;

/** The answer is the same byte for byte wherever it is computed: neither the default time zone nor the default locale has a part in it. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class TimetableDefaultsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, zh-CN", "America/New_York, en-US", "Pacific/Kiritimati, th-TH-u-ca-buddhist-nu-thai", "Asia/Kathmandu, ar-EG",
        "Pacific/Apia, tr-TR", "Pacific/Pago_Pago, ja-JP-u-ca-japanese"
    })
    void theSampleSchoolPrintsTheSameBytes(String zone, String locale) {
        byte[] usual = under(TimeZone.getTimeZone("UTC"), Locale.ROOT, TimetableDefaultsTest::canonical);
        byte[] here = under(TimeZone.getTimeZone(zone), Locale.forLanguageTag(locale), TimetableDefaultsTest::canonical);
        assertArrayEquals(usual, here);
        assertEquals(1983, new String(here, StandardCharsets.UTF_8).lines().count());
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kathmandu, ar-EG", "Pacific/Kiritimati, th-TH-u-ca-buddhist-nu-thai", "America/New_York, tr-TR"})
    void randomCasesAgreeWithTheSlowTwinToo(String zone, String locale) {
        under(TimeZone.getTimeZone(zone), Locale.forLanguageTag(locale), () -> {
            for (long seed = 1; seed <= 500; seed++) {
                assertEquals(Optional.empty(), Disagreement.in(Case.random(seed)), "seed " + seed);
            }
            return null;
        });
    }

    /** The rulebook read anew, every obligation with every field and its standing, in the timetable's own order. */
    private static byte[] canonical() {
        StringBuilder print = new StringBuilder();
        DateRange years = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2028, 12, 31));
        for (Obligation obligation : SampleSchool.timetable().dueWithin(years)) {
            Standing standing = obligation.standingOn(AS_OF);
            print.append(Rows.of(obligation)).append(' ').append(ObligationId.parse(obligation.toString())).append(' ')
                    .append(obligation.duty().citation()).append(' ').append(obligation.duty().title().zh()).append(' ')
                    .append(standing.status().code()).append(' ').append(standing.daysOverdue()).append('\n');
        }
        return print.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T under(TimeZone zone, Locale locale, Supplier<T> computing) {
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
            return computing.get();
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
