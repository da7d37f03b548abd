package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.register.Account;
import zeren.register.Outlook;
import zeren.rulebook.DocumentKind;
import zeren.text.Coded;

/** Lateness cannot be erased and is fair: the table of histories, with the answer on several dates and the reason of each. */
class HistoriesTest {
    private static final Map<String, Story> STORIES = new HashMap<>();

    /** One row: a history, and what is expected of one date. */
    record Expected(String history, String obligation, String whatHappened, Map<String, String> cells) {
        @Override
        public String toString() {
            return history + " on " + cells.get("as_of") + (cells.get("known_on").isEmpty() ? "" : " as known on " + cells.get("known_on"));
        }

        String why() {
            return cells.get("why");
        }

        String answer() {
            return Stream.of("status", "performed", "days_overdue", "missing", "extended_to", "outlook")
                    .map(column -> column + " " + cells.get(column)).collect(Collectors.joining("; "));
        }
    }

    static List<Expected> table() {
        List<Expected> rows = new ArrayList<>();
        String history = "";
        String obligation = "";
        String whatHappened = "";
        for (Map<String, String> cells : Table.read("histories.csv")) {
            if (!cells.get("history").isEmpty()) {
                history = cells.get("history");
                obligation = cells.get("obligation");
                whatHappened = cells.get("what_happened");
            }
            rows.add(new Expected(history, obligation, whatHappened, cells));
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theAnswerIsTheExpectedOne(Expected row) {
        Story story = STORIES.computeIfAbsent(row.history(), any -> Story.told(School.WITH_MORE_UNITS, row.obligation(), row.whatHappened()));
        Optional<LocalDate> knownOn = Optional.of(row.cells().get("known_on")).filter(cell -> !cell.isEmpty()).map(LocalDate::parse);
        Account account = story.desk().upTo(story.desk().lastOn(knownOn)).account(story.obligation(), LocalDate.parse(row.cells().get("as_of")));
        assertEquals(row.answer(), answer(account), () -> row.whatHappened() + "\n" + row.why());
    }

    @Test
    void theTableIsOneThatALawyerCouldRead() {
        Map<String, List<Expected>> histories = table().stream().collect(Collectors.groupingBy(Expected::history));
        assertAll(
                () -> assertTrue(histories.size() >= 45, histories.size() + " histories"),
                () -> histories.forEach((name, rows) -> assertTrue(rows.size() >= 2, name + " is asked for on one date only")),
                () -> table().forEach(row -> assertTrue(
                        row.why().matches(".*(rule \\d|article \\d|section 3|ADR 3).*"), row + " names no authority: " + row.why())));
    }

    private static String answer(Account account) {
        return "status " + written(account.standing().status())
                + "; performed " + account.performed()
                + "; days_overdue " + (account.standing().daysOverdue() == 0 ? "" : account.standing().daysOverdue())
                + "; missing " + account.missingDocuments().stream().map(DocumentKind::code).collect(Collectors.joining(" "))
                + "; extended_to " + account.extendedTo().map(LocalDate::toString).orElse("")
                + "; outlook " + account.outlook().map(HistoriesTest::outlook).orElse("");
    }

    private static String outlook(Outlook outlook) {
        return written(outlook.chance()) + " until " + outlook.lastDay();
    }

    private static String written(Coded value) {
        return value.code().replace('-', '_');
    }
}
