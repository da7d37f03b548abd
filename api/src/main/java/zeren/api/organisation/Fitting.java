package zeren.api.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.api.http.Fault;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.register.Change;
import zeren.api.register.Known;
import zeren.api.register.OrganisationLists;
import zeren.organisation.InvalidOrganisationException;
import zeren.organisation.OrganisationFault;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/** The test whether a change leaves an organisation that is one on every day, and the words for it where it does not. */
final class Fitting {
    private final OrganisationLists lists;
    private final Form form;

    private Fitting(OrganisationLists lists, Form form) {
        this.lists = lists;
        this.form = form;
    }

    /**
     * Returns the change, if it fits into what is known.
     *
     * @throws Refusal with every fault, in the fields of the request: 409 with the ids of what it conflicts with; 422 where it
     *     conflicts with nothing but itself
     */
    static Change checked(Known known, Change change, Form form) {
        if (!change.additions().isEmpty()) {
            OrganisationLists lists = known.organisationWith(change);
            try {
                lists.institution();
            } catch (InvalidOrganisationException invalid) {
                throw new Fitting(lists, form).refusal(invalid.faults());
            }
        }
        return change;
    }

    /** Returns the refusal of a request that says what the register holds otherwise. */
    static Refusal conflict(String pointer, String code, String detail, List<String> ids) {
        return new Refusal(Problem.of(ProblemType.CONFLICT, List.of(Fault.ofPointer(pointer, code, detail))).withConflicts(ids));
    }

    /** Returns the refusal of a request whose fields do not go together. */
    static Refusal unfit(String pointer, String code, String detail) {
        return new Refusal(Problem.of(ProblemType.REFUSED_VALUES, List.of(Fault.ofPointer(pointer, code, detail))));
    }

    /** Returns the id of a tenure among those of all posts. */
    static String id(Tenure tenure) {
        return tenure.post() + "/" + tenure.id();
    }

    private Refusal refusal(List<OrganisationFault> faults) {
        Set<String> conflicts = new TreeSet<>();
        faults.forEach(fault -> conflicts(fault).forEach(conflicts::add));
        List<OrganisationFault> own = faults.stream().filter(fault -> form.says(fault.part(), id(fault))).toList();
        boolean circle = own.stream().anyMatch(fault -> fault.code().equals("circle"));
        List<Fault> told = (circle ? own : faults).stream().map(this::told).toList();
        return conflicts.isEmpty()
                ? new Refusal(Problem.of(ProblemType.REFUSED_VALUES, told))
                : new Refusal(Problem.of(ProblemType.CONFLICT, told).withConflicts(List.copyOf(conflicts)));
    }

    private Fault told(OrganisationFault fault) {
        String id = id(fault);
        String whose = form.says(fault.part(), id) ? "" : fault.part().name().toLowerCase(Locale.ROOT).replaceFirst("s$", "") + " " + id + ": ";
        return Fault.ofPointer(form.pointer(fault.part(), id, fault.column()), fault.code(), whose + fault.detail());
    }

    private String id(OrganisationFault fault) {
        return switch (fault.part()) {
            case UNITS -> lists.units().get(fault.index()).value().code();
            case POSTS -> lists.posts().get(fault.index()).value().code();
            case TENURES -> id(lists.tenures().get(fault.index()));
        };
    }

    /** What the request conflicts with: the entry at fault, unless the request says that; then what that entry runs against. */
    private Stream<String> conflicts(OrganisationFault fault) {
        if (!form.says(fault.part(), id(fault))) {
            return Stream.of(id(fault));
        }
        return switch (fault.code()) {
            case "outside_parent" -> superior(fault).stream();
            case "outside_unit" -> Stream.of(lists.posts().get(fault.index()).value().unit());
            case "outside_post", "not_held" -> Stream.of(lists.tenures().get(fault.index()).post());
            case "overlap" -> others(fault, other -> other.isDelegation() == lists.tenures().get(fault.index()).isDelegation());
            case "same_person" -> others(fault, other -> other.staffNo().equals(lists.tenures().get(fault.index()).staffNo()));
            default -> Stream.empty();
        };
    }

    private Optional<String> superior(OrganisationFault fault) {
        Unit unit = lists.units().get(fault.index()).value();
        return unit.parent().filter(parent -> !form.says(Part.UNITS, parent));
    }

    private Stream<String> others(OrganisationFault fault, Predicate<Tenure> which) {
        Tenure own = lists.tenures().get(fault.index());
        return lists.tenures().stream()
                .filter(other -> other != own && other.post().equals(own.post()) && which.test(other))
                .filter(other -> other.held().overlap(own.held()).isPresent())
                .map(Fitting::id);
    }
}
