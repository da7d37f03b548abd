package zeren.api.organisation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.http.Refusal;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;

/** {@code POST /units/{code}/successions}: the target is the code of the unit that ends. What is so already changes nothing. */
public final class SuccessionChange implements ChangeOperation {

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        SuccessionBody said = SuccessionBody.read(target, body);
        return known -> decide(known, said);
    }

    private static Change decide(Known known, SuccessionBody said) {
        if (known.institution().descriptionsOfUnit(said.unit()).isEmpty()) {
            throw Refusal.notFound("There is no unit " + said.unit() + ".");
        }
        Succession succession = new Succession(known.institution(), said);
        succession.check();
        return Fitting.checked(known, Change.ofOrganisation(succession.units(), succession.posts(), succession.tenures()), said);
    }
}
