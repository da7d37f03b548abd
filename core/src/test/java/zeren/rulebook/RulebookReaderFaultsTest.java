package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.text.Seeds;
import zeren.yaml.YamlFault;

class RulebookReaderFaultsTest {

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "reader-faults.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void aFaultIsToldWithItsPlace(String find, String replacement, String faults, String why) {
        String text = SmallRulebook.with(find.replace('⏎', '\n'), replacement.replace('⏎', '\n'));
        assertEquals(faults, faults(text).stream().map(RulebookReaderFaultsTest::place).collect(Collectors.joining(" | ")), why);
    }

    @Test
    void aFaultTellsWhatWasFoundWhatIsAllowedAndWhatToDo() {
        assertEquals(
                List.of(
                        "duties/0/timing/cadence: cadence cannot be \"often\": allowed is a number and a cycle written like 1/half-year",
                        "duties/1/served_by/0: no duty plans in this rulebook; name one of its duties"),
                faults(SmallRulebook.TEXT.replace("1/half-year", "often").replace("[plan]", "[plans]")).stream()
                        .map(fault -> fault.path().substring(1) + ": " + fault.detail())
                        .toList());
    }

    @Test
    void allFaultsAreToldAtOnceAlsoThoseBetweenReadableParts() {
        String text = SmallRulebook.TEXT
                .replace("version: 1", "version: x")
                .replace("status: final", "status: draft")
                .replace("level: part", "level: parts")
                .replace("cadence: 2/year", "cadence: twice")
                .replace("after: [plan, visit]", "after: [plan, visits]")
                .replace("2(2)", "7(2)");
        assertEquals(
                List.of(
                        "2:10 type /version",
                        "9:9 value /status",
                        "21:13 unknown_level /responsibilities/1/level",
                        "35:23 value /duties/1/timing/cadence",
                        "42:19 unknown_duty /duties/2/after/1",
                        "55:16 unknown_article /grounds/1/citation"),
                faults(text).stream().map(RulebookReaderFaultsTest::place).toList());
    }

    @Test
    void whatNamesAnUnreadableDutyIsNotAtFault() {
        String text = SmallRulebook.with("citations: [1(1)]", "citations: [first]");
        assertEquals(List.of("24:17 value /duties/0/citations/0"), faults(text).stream().map(RulebookReaderFaultsTest::place).toList());
        String inspected = ShippedRulebooks.text("lab-safety-sample").replace("cadence: 1/month", "cadence: monthly");
        assertEquals(List.of("value /duties/1/timing/cadence"), faults(inspected).stream().map(fault -> place(fault).substring(place(fault).indexOf(' ') + 1)).toList());
    }

    @Test
    void aTextThatIsNoYamlHasOneFault() {
        assertEquals(List.of("1:1 empty"), faults("").stream().map(RulebookReaderFaultsTest::place).toList());
        assertEquals(List.of("1:6 character"), faults("id: x\0").stream().map(RulebookReaderFaultsTest::place).toList());
    }

    @Test
    void anEmptyMapLacksEveryKey() {
        assertEquals(17, faults("{}").size());
    }

    @Test
    void aRulebookHasALargestNumberOfDuties() {
        String duty = "- {code: d%d, citations: [1], title: {zh: 一, en: D}, bearers: {kinds: [department]}, timing: unspecified, after: [d%d]}";
        String duties = IntStream.rangeClosed(0, Rulebook.MAX_ENTRIES)
                .mapToObj(i -> String.format(Locale.ROOT, duty, i, (i + 1) % (Rulebook.MAX_ENTRIES + 1)))
                .collect(Collectors.joining("\n"));
        String head = SmallRulebook.TEXT.substring(0, SmallRulebook.TEXT.indexOf("duties:"));
        String tooMany = head + "duties:\n" + duties + "\ngrounds: []\n";
        String circle = tooMany.replaceFirst("- \\{code: d0, .*\n", "").replace("[d0]", "[d1]");
        assertEquals(List.of("too_many"), assertTimeout(Duration.ofSeconds(30), () -> codes(tooMany)));
        assertEquals(List.of("circle"), assertTimeout(Duration.ofSeconds(30), () -> codes(circle)));
    }

    /** Whatever is done to a rulebook, it is read or refused with faults that lie within its text. */
    @Test
    void aBrokenRulebookIsReadOrRefused() {
        Random random = Seeds.random("RulebookReaderFaultsTest.aBrokenRulebookIsReadOrRefused");
        String[] words = SmallRulebook.TEXT.split("(?<=[ \\n,])");
        for (int round = 0; round < 1_000; round++) {
            String[] broken = words.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = words[random.nextInt(words.length)];
            }
            String text = String.join("", broken);
            try {
                RulebookReader.read(text);
            } catch (InvalidRulebookException refused) {
                long lines = text.lines().count() + 1;
                assertTrue(refused.faults().stream().allMatch(fault -> fault.line() >= 1 && fault.line() <= lines), text);
            }
        }
    }

    private static List<YamlFault> faults(String text) {
        return assertThrows(InvalidRulebookException.class, () -> RulebookReader.read(text)).faults();
    }

    private static List<String> codes(String text) {
        return faults(text).stream().map(YamlFault::code).toList();
    }

    private static String place(YamlFault fault) {
        return (fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.path()).strip();
    }
}
