package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.rulebook.DocumentKind;
import zeren.text.InvalidValueException;

/** Accounts that no register can give are refused where they would be made. */
class AccountTest {
    private static final List<DocumentKind> NONE = List.of();
    private static final Optional<Outlook> OUTLOOK = Optional.of(new Outlook(Outlook.Chance.ACHIEVABLE, LocalDate.of(2026, 3, 1)));

    private static Account account(Status status, int performed, List<DocumentKind> missing, Optional<Outlook> outlook) {
        return new Account(new Standing(status, status == Status.OVERDUE ? 3 : 0), performed, missing, Optional.empty(), outlook, Map.of());
    }

    private static void assertRefused(String what, Status status, int performed, List<DocumentKind> missing, Optional<Outlook> outlook) {
        assertEquals(what, assertThrows(InvalidValueException.class, () -> account(status, performed, missing, outlook)).what());
    }

    @ParameterizedTest
    @EnumSource
    void itIsPerformedAsOftenAsItCanBe(Status status) {
        boolean done = status == Status.PERFORMED || status == Status.PERFORMED_LATE;
        assertEquals(2, account(status, 2, NONE, Optional.empty()).performed());
        assertRefused("performed", status, -1, NONE, Optional.empty());
        if (done) {
            assertRefused("performed", status, 0, NONE, Optional.empty());
        } else {
            assertEquals(0, account(status, 0, NONE, Optional.empty()).performed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsMissingOfWhatIsPerformed(Status status) {
        List<DocumentKind> missing = List.of(DocumentKind.MINUTES);
        if (status == Status.PERFORMED || status == Status.PERFORMED_LATE) {
            assertRefused("missing_documents", status, 1, missing, Optional.empty());
        } else {
            assertEquals(missing, account(status, 1, missing, Optional.empty()).missingDocuments());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsToBeDoneHasAnOutlook(Status status) {
        if (status.isPending()) {
            assertEquals(OUTLOOK, account(status, 1, NONE, OUTLOOK).outlook());
        } else {
            assertRefused("outlook", status, 1, NONE, OUTLOOK);
        }
    }
}
