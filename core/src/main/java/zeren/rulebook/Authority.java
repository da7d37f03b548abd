package zeren.rulebook;

import java.util.Objects;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * By whose decision something holds.
 *
 * @param setBy the code of the unit that decided
 * @param document where the decision is written down
 */
public record Authority(String setBy, DocumentReference document) {

    /**
     * Checks the code; whether such a unit exists is for the organisation to say.
     *
     * @throws InvalidValueException if it is malformed
     */
    public Authority {
        Text.code("set_by", setBy);
        Objects.requireNonNull(document, "document");
    }
}
