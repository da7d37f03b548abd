package zeren.api.access;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import zeren.accountability.Charges;
import zeren.api.http.Access;
import zeren.api.http.Fault;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.organisation.Tenure;
import zeren.text.InvalidValueException;

/**
 * As whom a caller comes in: a delegate on behalf of the person that its request names, everybody else as itself.
 *
 * <p>A person without a post, and a staff number that nobody has, come in alike, and see nothing. Who the person was is recorded nowhere: the
 * journal names the token, and the portal knows whom it let in.
 */
public final class OnBehalf {
    private final Function<LocalDate, Charges> charges;
    private final Clock clock;

    /** Creates the rule; {@code charges} gives who is in charge of what on a date as it is known, and today is the clock's date in its zone. */
    public OnBehalf(Function<LocalDate, Charges> charges, Clock clock) {
        this.charges = charges;
        this.clock = clock;
    }

    /**
     * Returns as whom a caller comes in with a request.
     *
     * @throws Refusal 403 if a delegate names nobody, or another somebody; 400 if the name is no staff number
     */
    public Caller admit(Context ctx, Caller caller) {
        List<String> named = Collections.list(ctx.req().getHeaders(Access.ON_BEHALF_OF));
        if (!caller.isDelegate()) {
            if (!named.isEmpty()) {
                throw Refusal.forbidden("This token is no delegate's: it acts for itself. Leave " + Access.ON_BEHALF_OF + " out.");
            }
            return caller;
        }
        if (named.isEmpty()) {
            throw Refusal.forbidden("This token is a delegate's, which has no rights of its own: name the person by its staff number in "
                    + Access.ON_BEHALF_OF + ".");
        }
        if (named.size() > 1) {
            throw malformed("give one " + Access.ON_BEHALF_OF);
        }
        return caller.onBehalfOf(charges.apply(LocalDate.now(clock)).of(staffNo(named.get(0))));
    }

    private static String staffNo(String named) {
        try {
            return Tenure.checkedStaffNo(Access.ON_BEHALF_OF, named);
        } catch (InvalidValueException none) {
            throw malformed("give one staff number: 1 to 32 letters, digits and hyphens");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter(Access.ON_BEHALF_OF, "invalid_value", detail))));
    }
}
