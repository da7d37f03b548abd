package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.Text;
import zeren.text.Title;

/** What is told, by how a task stands there, what of it is unsure, and how it should stand. */
class ComparisonTest {
    private static final Instant NOW = Instant.parse("2026-06-15T04:00:00Z");
    private static final Task TASK = task("2026-06-30");
    private static final Task LATER = task("2026-07-20");

    @ParameterizedTest(name = "{0} {1}, wished {2}, updates {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "absent, -, to_do, told, create", "absent, -, done, told, -", "absent, -, gone, told, -",
        "open, -, to_do, told, -", "open, -, to_do_otherwise, told, update", "open, -, to_do_otherwise, kept, -",
        "open, -, done, told, complete", "open, -, gone, told, withdraw",
        "completed, -, to_do, told, create", "completed, -, done, told, -", "completed, -, gone, told, -",
        "withdrawn, -, to_do, told, create", "withdrawn, -, done, told, -", "withdrawn, -, gone, told, -",
        // Sent, and nobody knows what came of it: it is told again, whatever it is by now.
        "absent, create, to_do, told, create", "absent, create, done, told, complete", "absent, create, gone, told, withdraw",
        "open, complete, to_do, told, create", "open, complete, done, told, complete", "open, complete, gone, told, withdraw",
        "open, withdraw, to_do, told, create", "open, withdraw, done, told, complete", "open, withdraw, gone, told, withdraw",
        "open, update, to_do, told, update", "open, update, to_do, kept, create", "open, update, done, told, complete",
        "completed, create, done, told, complete", "withdrawn, create, gone, told, withdraw"
    })
    void tellsWhatIsDifferent(String stands, String unsure, String wish, String updates, String told) {
        LedgerRow row = new LedgerRow("zeren-1", Optional.of(LedgerRow.Origin.of(TASK)), Text.coded("stands", LedgerRow.Stands.class, stands),
                operation(unsure), new LedgerRow.Attempt(unsure != null, false, 0, Optional.empty()), Optional.of(TASK.sha256()), NOW, NOW);
        Wish wished = switch (wish) {
            case "to_do" -> Wish.toDo(TASK);
            case "to_do_otherwise" -> Wish.toDo(LATER);
            case "done" -> Wish.done(TASK);
            default -> Wish.gone(TASK);
        };
        assertEquals(operation(told), Comparison.wanted(row, wished, Comparison.Updates.valueOf(updates.toUpperCase(Locale.ROOT))));
    }

    private static Optional<Operation> operation(String code) {
        return Optional.ofNullable(code).map(written -> Text.coded("operation", Operation.class, written));
    }

    private static Task task(String dueOn) {
        return new Task("b:d:0101:2026", Optional.of(Assignee.person("00020")), new Title("学", "Study"), Office.named("0101"), Optional.empty(),
                Optional.empty(), LocalDate.parse("2026-01-01"), LocalDate.parse(dueOn), "open", 0);
    }
}
