package zeren.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.register.Fact;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.rulebook.DocumentReference;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * That a unit was visited in a round.
 *
 * <p>Where it performs an obligation, a {@link Performance} of the same number is recorded with it, of the same day and documents; whether the
 * visit stands follows from that.
 *
 * @param round the id of the round
 * @param unit the code of the unit
 * @param visitedOn the day
 * @param documents the references that prove it, at least one
 * @param performs the obligation that it performs, where it performs one
 */
public record Visit(String round, String unit, LocalDate visitedOn, List<DocumentReference> documents, Optional<ObligationId> performs)
        implements Fact {

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if a code is malformed, or the documents are none, too many or one twice, as for a performance
     */
    public Visit {
        Text.code("inspection", round);
        Text.code("unit", unit);
        Objects.requireNonNull(visitedOn, "visitedOn");
        Objects.requireNonNull(performs, "performs");
        documents = List.copyOf(documents);
        if (documents.isEmpty() || documents.size() > Performance.MAX_DOCUMENTS) {
            throw new InvalidValueException("documents", documents.size(), "1 to " + Performance.MAX_DOCUMENTS + " references");
        }
        if (new HashSet<>(documents).size() < documents.size()) {
            throw InvalidValueException.unfit("documents", documents.size(), "one document is named more than once: name each once");
        }
    }

    /** Returns the performance that is recorded with it, where it performs an obligation. */
    public Optional<Performance> performance() {
        return performs.map(obligation -> new Performance(obligation, visitedOn, documents, Optional.empty()));
    }

    @Override
    public String letter() {
        return "t";
    }
}
