package zeren.api.register;

import java.time.ZonedDateTime;
import java.util.function.Function;
import zeren.api.http.JsonBody;

/** An operation that changes organisation or rules, be it carried out or only looked at beforehand. */
@FunctionalInterface
public interface ChangeOperation {

    /**
     * Reads what is asked for and returns the function that makes the change of what is known.
     *
     * <p>The function is pure. It throws a refusal for whatever the register cannot take (422, 409, 404).
     *
     * @param target what the path of the operation names, such as the code of a unit; empty where it names nothing
     * @param body the body; this reads every field and ends the reading by {@link JsonBody#check}
     * @param now when it is asked for, in the zone of the register
     * @throws zeren.api.http.Refusal 400 with every fault of the body
     */
    Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now);
}
