package zeren.api.organisation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.organisation.Tenure;

/** {@code POST /posts/{code}/tenures}: the target is the code of the post. One that is there already, just so, changes nothing. */
public final class NewTenure implements ChangeOperation {

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        Tenure said = TenureBody.read(PathCode.parse(target, body), body);
        return known -> decide(known, said);
    }

    private static Change decide(Known known, Tenure said) {
        Optional<Tenure> held = TenureBody.find(known, said.post(), said.id());
        if (held.isPresent() && !held.get().equals(said)) {
            throw Fitting.conflict("/held_from", "already_there", "the post has a tenure " + said.id() + " already, which is another: change that one by PUT,"
                    + " or name another first day", List.of(Fitting.id(said)));
        }
        List<Tenure> rows = held.isPresent() ? List.of() : List.of(said);
        return Fitting.checked(known, Change.ofOrganisation(List.of(), List.of(), rows), new TenureBody.TenureForm(Fitting.id(said)));
    }
}
