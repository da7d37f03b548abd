package zeren.api.portal;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.Set;
import zeren.accountability.Charge;
import zeren.api.access.Caller;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.register.ObligationFilter;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.Bearers;
import zeren.text.Text;

/** Whose to-dos a request asks for: all that it says must hold. */
final class ToDoQuery {
    private static final String ASSIGNEE = "assignee";
    private static final String UNIT = "unit";
    private static final String POST = "post";

    private ToDoQuery() {}

    /**
     * Reads {@code assignee}, {@code unit} and {@code post}, of which at least one has to be there; a person on whose behalf somebody asks is the
     * assignee. A staff number that nobody has is none of a fault: it has nothing to do, and so nobody learns who there is.
     */
    static Bearers read(Params params, View view, Rights rights, Caller caller) {
        Optional<String> assignee = assignee(params, caller);
        Optional<Unit> unit = UnitFilter.unit(params, UNIT, rights);
        Optional<String> post = ObligationFilter.named(params, POST, Text::code, code -> rights.findPost(code).isPresent());
        if (assignee.isEmpty() && !params.has(ASSIGNEE) && !params.has(UNIT) && !params.has(POST)) {
            params.refuse(ASSIGNEE, "nobody_named", "say whose to-dos: give assignee, unit or post");
        }
        Optional<Bearers> one = assignee.map(staffNo -> view.known().charges(view.asOf()).of(staffNo).bearers());
        Optional<Bearers> other = unit.map(body -> of(body, rights));
        Optional<Bearers> third = post.map(code -> new Bearers(Set.of(), Set.of(code)));
        return and(and(one, other), third).orElse(new Bearers(Set.of(), Set.of()));
    }

    /** Who has a grant may ask about whatever it sees, like a token; if it names nothing, about itself. */
    private static Optional<String> assignee(Params params, Caller caller) {
        Optional<String> asked = params.read(ASSIGNEE, Tenure::checkedStaffNo);
        Optional<String> staffNo = caller.person().map(Charge::staffNo);
        if (caller.hasOwnRights()) {
            return params.has(ASSIGNEE) || params.has(UNIT) || params.has(POST) ? asked : staffNo;
        }
        if (staffNo.isPresent() && asked.isPresent() && !asked.equals(staffNo)) {
            params.fault(ASSIGNEE, "not_the_person", "assignee can only be the person on whose behalf you ask: leave it out");
        }
        return staffNo.or(() -> asked);
    }

    private static Bearers of(Unit unit, Rights rights) {
        return new Bearers(
                Set.of(unit.code()), rights.organisation().postsOf(unit.code()).stream().map(Post::code).collect(Collectors.toSet()));
    }

    private static Optional<Bearers> and(Optional<Bearers> one, Optional<Bearers> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().and(other.get())) : one.or(() -> other);
    }
}
