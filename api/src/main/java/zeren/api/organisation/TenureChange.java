package zeren.api.organisation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.http.Refusal;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.organisation.Tenure;

/**
 * {@code PUT /posts/{code}/tenures/{id}}: the target is the code of the post, a slash, and the id. A tenure is ended by its {@code held_to};
 * its first day, and whether it is a delegation, are its id and stay.
 */
public final class TenureChange implements ChangeOperation {

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        int slash = target.indexOf('/');
        String id = target.substring(slash + 1);
        Tenure said = TenureBody.read(PathCode.parse(target.substring(0, Math.max(slash, 0)), body), body);
        return known -> decide(known, id, said);
    }

    private static Change decide(Known known, String id, Tenure said) {
        Tenure held = find(known, said.post(), id);
        if (!held.held().from().equals(said.held().from())) {
            throw Fitting.unfit("/held_from", "differs_from_id", "the tenure " + id + " begins on another day, and always will: say the same, or post another");
        }
        if (held.isDelegation() != said.isDelegation()) {
            throw Fitting.unfit("/mode", "differs_from_id", "a delegation stays one, and nothing else becomes one: post another");
        }
        List<Tenure> rows = held.equals(said) ? List.of() : List.of(said);
        return Fitting.checked(known, Change.ofOrganisation(List.of(), List.of(), rows), new TenureBody.TenureForm(Fitting.id(said)));
    }

    /** Returns a tenure that is there. */
    static Tenure find(Known known, String post, String id) {
        return TenureBody.find(known, post, id).orElseThrow(() -> Refusal.notFound("Post " + post + " has no tenure " + id + "."));
    }
}
