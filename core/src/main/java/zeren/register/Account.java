package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zeren.rulebook.DocumentKind;
import zeren.text.InvalidValueException;

/**
 * How one obligation stands on a date, from what is recorded.
 *
 * @param standing the status, and the days overdue
 * @param performed how many performances count, at most one a day, whether needed or not
 * @param missingDocuments the kinds of document that the latest performance that lacks one lacks, or all where there is none; none once performed
 * @param extendedTo the day to which the due date is extended
 * @param outlook whether what is missing can still be done, for a duty owed more than once in a period and not done, waived or lapsed
 * @param verdicts for each performance of the obligation itself, by id, whether it counts
 */
public record Account(
        Standing standing,
        int performed,
        List<DocumentKind> missingDocuments,
        Optional<LocalDate> extendedTo,
        Optional<Outlook> outlook,
        Map<String, Verdict> verdicts) {

    /**
     * Copies the collections and checks that the parts agree.
     *
     * @throws InvalidValueException if the number is negative, or 0 of what is performed; something is missing of what is performed; or there is an
     *     outlook for what is not to be done any more
     */
    public Account {
        Objects.requireNonNull(standing, "standing");
        missingDocuments = List.copyOf(missingDocuments);
        Objects.requireNonNull(extendedTo, "extendedTo");
        Objects.requireNonNull(outlook, "outlook");
        verdicts = Map.copyOf(verdicts);
        boolean done = standing.status().isDone();
        if (performed < (done ? 1 : 0)) {
            throw new InvalidValueException("performed", performed, "a number from 0, or from 1 where it is performed");
        }
        if (done && !missingDocuments.isEmpty()) {
            throw new InvalidValueException("missing_documents", missingDocuments, "none where it is performed");
        }
        if (outlook.isPresent() && !standing.status().isPending()) {
            throw new InvalidValueException("outlook", outlook.get(), "none where it is " + standing.status().code());
        }
    }
}
