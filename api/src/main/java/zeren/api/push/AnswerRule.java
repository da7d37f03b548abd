package zeren.api.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * How a system says whether it took what it was told, besides by the status of HTTP.
 *
 * @param accepted what its answer says where it did
 * @param later the values at the same place by which it says that it will not now
 * @param results what it says of each task of a batch
 */
record AnswerRule(Optional<Says> accepted, List<String> later, Optional<Results> results) {

    /**
     * A value at a place.
     *
     * @param equals the values, of which one is there; numbers, true and false as they are written
     */
    record Says(Pointer pointer, List<String> equals) {
        /** Copies the values. */
        Says {
            equals = List.copyOf(equals);
        }

        boolean isSaidBy(JsonNode answer) {
            JsonNode found = pointer.in(answer);
            return found.isValueNode() && equals.contains(found.asText());
        }

        private Says other(List<String> values) {
            return new Says(pointer, values);
        }
    }

    /**
     * What is said of each task.
     *
     * @param items where the list is
     * @param id where a task's id is in an item
     * @param accepted what an item says where the task was taken
     */
    record Results(Pointer items, Pointer id, Says accepted) {}

    /** Copies the values. */
    AnswerRule {
        later = List.copyOf(later);
    }

    /** Tells whether an answer of a good status says that everything was taken, or what of it was. */
    boolean isAccepted(JsonNode answer) {
        return accepted.map(rule -> rule.isSaidBy(answer)).orElse(true);
    }

    /** Tells whether an answer of a good status asks to come again. */
    boolean isForLater(JsonNode answer) {
        return accepted.filter(rule -> rule.other(later).isSaidBy(answer)).isPresent();
    }
}
