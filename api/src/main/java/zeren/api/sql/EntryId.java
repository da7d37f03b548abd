package zeren.api.sql;

import java.util.Optional;

/** The id of what an entry of the journal made: a letter that says of what kind it is, and the number of the entry. */
public final class EntryId {
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private EntryId() {}

    /** Returns the number in an id, or nothing where it cannot be an id with that letter. */
    public static Optional<Long> sequence(String letter, String id) {
        return id.matches(letter + NUMBER) ? Optional.of(Long.valueOf(id.substring(letter.length()))) : Optional.empty();
    }
}
