package zeren.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.text.InvalidValueException;

/**
 * What a number of obligations ask for.
 *
 * @param duties how many different duties they come from
 * @param obligations how many they are
 * @param performances how often something has to be done
 * @param owed the documents that have to be made, by recipient: those for nobody first, then by code; none where no duty asks for any
 */
public record Load(long duties, long obligations, long performances, List<Owed> owed) {

    /**
     * The documents for one recipient.
     *
     * @param recipient the code of the unit that receives them; empty for what is kept
     * @param documents how many: one of each kind that the duty asks for, each time that it has to be done
     */
    public record Owed(Optional<String> recipient, long documents) {
        /**
         * Checks the number.
         *
         * @throws InvalidValueException if there is no document
         */
        public Owed {
            Objects.requireNonNull(recipient, "recipient");
            if (documents < 1) {
                throw new InvalidValueException("documents", documents, "at least 1");
            }
        }
    }

    /**
     * Checks the numbers and copies the list.
     *
     * @throws InvalidValueException if one is negative, there are more duties than obligations or fewer performances, or anything is owed under no duty
     */
    public Load {
        if (duties < 0 || obligations < duties || performances < obligations || duties == 0 && performances > 0) {
            throw InvalidValueException.unfit("load", duties + " " + obligations + " " + performances,
                    "no number is negative, every duty is owed at least once, what is owed is done at least once, and without a duty nothing is");
        }
        owed = List.copyOf(owed);
    }

    /** Returns what these ask for, whether anything is done about it or not. */
    public static Load of(Collection<Obligation> obligations) {
        Set<List<String>> duties = new HashSet<>();
        long performances = 0;
        // No code is empty, and so what is for nobody comes first.
        TreeMap<String, Long> byRecipient = new TreeMap<>();
        for (Obligation obligation : obligations) {
            int required = obligation.term().required();
            duties.add(List.of(obligation.term().rulebook().id(), obligation.duty().code()));
            performances += required;
            long documents = (long) required * obligation.duty().documents().size();
            if (documents > 0) {
                byRecipient.merge(obligation.owedTo().map(Unit::code).orElse(""), documents, Long::sum);
            }
        }
        List<Owed> owed = new ArrayList<>();
        byRecipient.forEach((code, documents) -> owed.add(new Owed(Optional.of(code).filter(named -> !named.isEmpty()), documents)));
        return new Load(duties.size(), obligations.size(), performances, owed);
    }

    /** Returns how many documents have to be made, for whomever. */
    public long documents() {
        return owed.stream().mapToLong(Owed::documents).sum();
    }
}
