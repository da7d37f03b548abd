package zeren.api.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.organisation.Institution;
import zeren.organisation.OrganisationFault.Part;

class ImportFaultsTest {
    private static final Terms TERMS = new Terms(LocalDate.parse("2026-06-15"), Missing.KEEP);

    @Test
    void findsNothingWrongWithTheSmallSchool() {
        assertEquals(new Counts(4, 3, 3), decide(SmallSchool.files()).outcome(Effect.DRY_RUN).created());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void tellsEveryFaultWithFileLineAndColumn(String name, String edits, String expected) {
        List<ImportFault> faults = refused(SmallSchool.edited(edits.split(" ;; ")));

        assertEquals(sorted(expected.split(",")), sorted(faults.stream()
                .map(fault -> fault.part() + " " + fault.line() + " " + fault.column().orElse("-") + " " + fault.code())
                .toArray(String[]::new)));
        faults.forEach(fault -> assertTrue(fault.detail().length() > 10, fault.toString()));
    }

    @Test
    void tellsWhatWasFoundAndWhatIsAllowed() {
        List<ImportFault> faults = refused(SmallSchool.edited("posts 2 school.secretary,school,clerk,书记,Secretary,,2000-01-01,"));

        assertEquals("rank cannot be \"clerk\": allowed is one of secretary, head, leader-in-charge, member", faults.get(0).detail());
    }

    @Test
    void tellsFaultsInTheOrderOfReading() {
        List<ImportFault> faults = refused(SmallSchool.edited(
                "tenures 2 school.secretary,00001,half,2018-01-01,",
                "units 5 propaganda,x,propaganda,丙,C,0999,2000-01-01,,",
                "units 3 0101,secondary-organisation,,甲,A,0998,2000-01-01,2025-10-15,0102"));

        assertEquals(List.of(3, 5, 5, 2), faults.stream().map(ImportFault::line).toList());
        assertEquals(List.of(Part.UNITS, Part.UNITS, Part.UNITS, Part.TENURES), faults.stream().map(ImportFault::part).toList());
    }

    @Test
    void refusesAFileThatIsNotUtf8() {
        byte[] gbk = "post,staff_no,mode,held_from,held_to\n书记,1,full,2018-01-01,\n".getBytes(Charset.forName("GBK"));

        assertEquals("not_utf8", refused(Map.of(Part.TENURES, new CsvFile(Encoding.UTF_8, gbk))).get(0).code());
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals("missing_header", refused(Map.of(Part.UNITS, SmallSchool.utf8(""))).get(0).code());
        assertEquals(1, refused(Map.of(Part.UNITS, SmallSchool.utf8(""))).size());
    }

    @Test
    void takesAByteOrderMarkColumnsInAnyOrderAndWindowsLines() {
        String units = "\uFEFFname_en,name_zh,code,kind,function,parent,exists_from,exists_to,successor\r\n"
                + "School,学校,school,school-committee,,,2000-01-01,,\r\n";

        assertEquals("学校", decide(Map.of(Part.UNITS, SmallSchool.utf8(units))).units().get(0).value().name().zh());
    }

    @Test
    void passesOverWhatSpreadsheetsLeaveBehind() {
        String units = "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor,,\r\n\r\n,,,,,,,,,,\r\n"
                + "school,school-committee,,学校,School,,2000-01-01,,,,\r\n,,\r\n0101,secondary-organisation,,院,College,school,2000-01-01,,\r\n"
                + ",,,,,,,,,,\r\n\r\n\r\n\r\n";

        assertEquals(List.of("school", "0101"), decide(Map.of(Part.UNITS, SmallSchool.utf8(units))).units().stream().map(unit -> unit.value().code()).toList());
        assertEquals("missing_header", refused(Map.of(Part.UNITS, SmallSchool.utf8("\r\n,,\r\n"))).get(0).code());
        assertEquals("wrong_cell_count", refused(Map.of(Part.UNITS, SmallSchool.utf8(units + ",".repeat(300) + "x"))).get(0).code());
    }

    @Test
    void saysByWhatAFileIsSeparated() {
        String tabs = "post\tstaff_no\tmode\theld_from\theld_to\nschool.secretary\t00001\tfull\t2018-01-01\t\n";

        assertEquals("the file is separated by tabs: save it as CSV with commas between the cells",
                refused(Map.of(Part.TENURES, SmallSchool.utf8(tabs))).stream().map(ImportFault::detail).collect(Collectors.joining("; ")));
    }

    @Test
    void takesTwentyThousandRowsAndNotOneMore() {
        assertEquals(20_000, decide(Map.of(Part.UNITS, SmallSchool.utf8(units(20_000)))).units().size());

        ImportFault fault = refused(Map.of(Part.UNITS, SmallSchool.utf8(units(20_001)))).get(0);
        assertEquals("too_many_rows", fault.code());
        assertEquals(20_002, fault.line());
        assertTrue(fault.detail().contains("20000"), fault.detail());
    }

    @Test
    void refusesRowsThatTogetherAreTooLargeForOneEntryOfTheJournal() {
        String title = "\\".repeat(200);
        String units = lines(Columns.UNITS, i -> "%060d,school-committee,,%s,%s,,2000-01-01,,".formatted(i, title, title));
        String posts = lines(Columns.POSTS, i -> "%060d,%060d,member,%s,%s,,2000-01-01,".formatted(i, i, title, title));

        assertEquals("too_large", refused(Map.of(Part.UNITS, SmallSchool.utf8(units), Part.POSTS, SmallSchool.utf8(posts))).get(0).code());
        assertEquals(5_000, decide(Map.of(Part.UNITS, SmallSchool.utf8(units))).units().size());
    }

    @Test
    void neverShowsMoreOfACellThanItsBeginning() {
        List<ImportFault> faults = refused(SmallSchool.edited("tenures 2 school.secretary," + "x".repeat(100_000) + ",full,2018-01-01,"));

        assertFalse(faults.get(0).detail().length() > 300);
    }

    private static String units(int count) {
        return "code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "u%d,school-committee,,校,School,,2000-01-01,,".formatted(i))
                        .collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> columns, IntFunction<String> line) {
        return IntStream.range(0, 5_000)
                .mapToObj(line)
                .collect(Collectors.joining("\n", String.join(",", columns) + "\n", ""));
    }

    private static Plan decide(Map<Part, CsvFile> files) {
        return Merge.decide(Institution.empty(), OrganisationRows.read(files), TERMS);
    }

    private static List<ImportFault> refused(Map<Part, CsvFile> files) {
        return assertThrows(ImportRefused.class, () -> decide(files)).faults();
    }

    private static String sorted(String... faults) {
        return Arrays.stream(faults).map(String::strip).sorted().collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }
}
