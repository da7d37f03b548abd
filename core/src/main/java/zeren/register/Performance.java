package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.rulebook.DocumentReference;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * That an obligation was performed, with the documents that prove it.
 *
 * @param obligation what was performed
 * @param performedOn the day on which it was
 * @param documents the references, 1 to 20, each only once
 * @param corrects the id of the performance in whose place this one stands
 */
public record Performance(
        ObligationId obligation, LocalDate performedOn, List<DocumentReference> documents, Optional<String> corrects)
        implements ObligationFact {
    /** The largest number of documents in one performance. */
    public static final int MAX_DOCUMENTS = 20;

    /**
     * Checks the documents.
     *
     * @throws InvalidValueException if there is none, there are more than 20, or one is named twice
     */
    public Performance {
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(performedOn, "performedOn");
        Objects.requireNonNull(corrects, "corrects");
        corrects.ifPresent(id -> Text.code("corrects", id));
        documents = List.copyOf(documents);
        if (documents.isEmpty() || documents.size() > MAX_DOCUMENTS) {
            throw new InvalidValueException("documents", documents.size(), "1 to " + MAX_DOCUMENTS + " references");
        }
        for (int i = 1; i < documents.size(); i++) {
            if (documents.indexOf(documents.get(i)) < i) {
                throw InvalidValueException.unfit("documents", documents, "one document is named more than once: name each once");
            }
        }
    }

    @Override
    public String letter() {
        return "p";
    }
}
