package zeren.api.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Institution;
import zeren.organisation.OrganisationFault.Part;

/** Of the files of random schools any number of cells is broken: each is told, in its place, and nothing else is. */
class EveryFaultTest {
    private static final Terms TERMS = new Terms(LocalDate.parse("2026-06-15"), Missing.KEEP);

    @ParameterizedTest
    @CsvSource({"1, 400", "3, 300", "12, 200", "60, 50"})
    void everyBrokenCellIsToldAndNothingElse(int count, int schools) {
        int broken = 0;
        for (int seed = 0; seed < schools; seed++) {
            RandomSchool school = RandomSchool.of(seed, 30, 60);
            Random random = new Random(31L * seed + count);
            List<String> expected = new Breaks(school, random).breakCells(count);
            broken += expected.size();
            Map<Part, CsvFile> files = files(school);
            List<ImportFault> faults = assertThrows(ImportRefused.class, () -> decide(files), "seed " + seed).faults();
            assertEquals(String.join("\n", expected), told(faults), "seed " + seed);
        }
        assertTrue(broken > count * schools * 9 / 10, "only " + broken + " cells were broken");
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "5, 200", "40, 50"})
    void soItIsWhereTheRegisterHasTheSchoolAlready(int count, int schools) {
        for (int seed = 0; seed < schools; seed++) {
            RandomSchool school = RandomSchool.of(seed, 30, 60);
            Plan plan = decide(files(school));
            Institution held = Institution.of(plan.units(), plan.posts(), plan.tenures());
            List<String> expected = new Breaks(school, new Random(37L * seed + count)).spoilCells(count);
            OrganisationRows rows = OrganisationRows.read(files(school));
            for (Missing missing : Missing.values()) {
                Terms terms = new Terms(LocalDate.parse("2026-06-15"), missing);
                List<ImportFault> faults = assertThrows(ImportRefused.class, () -> Merge.decide(held, rows, terms)).faults();
                assertEquals(String.join("\n", expected), told(faults), "seed " + seed + " " + missing);
            }
        }
    }

    @Test
    void whatIsNotBrokenIsTakenIn() {
        IntStream.range(0, 100).forEach(seed -> {
            RandomSchool school = RandomSchool.of(seed, 30, 60);
            assertEquals(new Counts(30, 60, school.rows(Part.TENURES).size()), decide(files(school)).outcome(Effect.DRY_RUN).created());
        });
    }

    private static Plan decide(Map<Part, CsvFile> files) {
        return Merge.decide(Institution.empty(), OrganisationRows.read(files), TERMS);
    }

    private static String told(List<ImportFault> faults) {
        return String.join("\n", faults.stream()
                .map(fault -> fault.part() + " " + fault.line() + " " + fault.column().orElse("-") + " " + fault.code())
                .sorted()
                .toList());
    }

    /** Returns the files as they are sent, a byte that is no text where {@link Breaks} wants one. */
    private static Map<Part, CsvFile> files(RandomSchool school) {
        Map<Part, CsvFile> files = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            school.csv(part).replace(Breaks.QUOTE, '"').codePoints().forEach(letter -> bytes.writeBytes(
                    letter == Breaks.NO_TEXT ? new byte[] {(byte) 0xFF} : Character.toString(letter).getBytes(StandardCharsets.UTF_8)));
            files.put(part, new CsvFile(Encoding.UTF_8, bytes.toByteArray()));
        }
        return files;
    }
}
