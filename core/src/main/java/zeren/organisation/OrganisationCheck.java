package zeren.organisation;

import static zeren.organisation.OrganisationFault.Part.POSTS;
import static zeren.organisation.OrganisationFault.Part.UNITS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zeren.calendar.DateRange;

/** What keeps three lists from being an institution: every fault of every date, each where it stands. */
final class OrganisationCheck {
    private static final Map<String, Function<Unit, Object>> LIFE_OF_UNIT = new LinkedHashMap<>();
    private static final Map<String, Function<Post, Object>> LIFE_OF_POST = new LinkedHashMap<>();

    static {
        LIFE_OF_UNIT.put("kind", Unit::kind);
        LIFE_OF_UNIT.put("function", Unit::function);
        LIFE_OF_UNIT.put("exists_from", unit -> unit.exists().from());
        LIFE_OF_UNIT.put("exists_to", unit -> unit.exists().to());
        LIFE_OF_UNIT.put("successor", Unit::successor);
        LIFE_OF_POST.put("unit", Post::unit);
        LIFE_OF_POST.put("rank", Post::rank);
        LIFE_OF_POST.put("exists_from", post -> post.exists().from());
        LIFE_OF_POST.put("exists_to", post -> post.exists().to());
    }

    private final Descriptions<Unit> units;
    private final Descriptions<Post> posts;
    private final List<Tenure> tenures;
    private final Faults faults = new Faults();

    OrganisationCheck(Descriptions<Unit> units, Descriptions<Post> posts, List<Tenure> tenures) {
        this.units = units;
        this.posts = posts;
        this.tenures = tenures;
    }

    /** Returns every fault; what is said of a whole life is told of the description from the beginning alone. */
    List<OrganisationFault> faults() {
        new DescriptionCheck<>(UNITS, units, Unit::exists, LIFE_OF_UNIT, faults).run();
        new DescriptionCheck<>(POSTS, posts, Post::exists, LIFE_OF_POST, faults).run();
        Circles circles = new Circles(units);
        Set<Integer> inParentCircle = circles.ofParents();
        Set<Integer> inSuccessorCircle = circles.ofSuccessors();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.value(i);
            checkReference(UNITS, i, "parent", unit.parent());
            if (units.isOpening(i)) {
                checkReference(UNITS, i, "successor", unit.successor());
            }
            checkCircle(i, "parent", inParentCircle.contains(units.counting(i)));
            checkCircle(i, "successor", inSuccessorCircle.contains(units.counting(i)));
            checkWithinParent(i, unit);
        }
        for (int i = 0; i < posts.size(); i++) {
            if (posts.isOpening(i)) {
                checkUnit(i, posts.value(i));
            }
        }
        new TenureCheck(posts, tenures, faults).run();
        return faults.inOrder();
    }

    private void checkReference(OrganisationFault.Part part, int index, String column, Optional<String> unit) {
        if (unit.isPresent() && !units.knows(unit.get())) {
            faults.add(part, index, column, "unknown_unit", "there is no unit " + unit.get() + ": name one that is listed");
        }
    }

    private void checkCircle(int index, String column, boolean circle) {
        if (circle) {
            String unit = units.code(index);
            faults.add(UNITS, index, column, "circle",
                    "from " + unit + " by way of " + column + " one comes back to " + unit + ": break the circle");
        }
    }

    /** Holds the days on which the unit exists and has that superior against those on which the superior exists. */
    private void checkWithinParent(int index, Unit unit) {
        Optional<DateRange> under = unit.exists().overlap(units.span(index));
        Optional<DateRange> parent = unit.parent().flatMap(this::existence);
        if (under.isPresent() && parent.isPresent()) {
            boolean fromTheFirst = under.get().from().equals(unit.exists().from());
            boolean toTheLast = under.get().to().equals(unit.exists().to());
            faults.checkWithin(new Faults.Place(UNITS, index, fromTheFirst ? "exists_from" : "changes_from", toTheLast ? "exists_to" : "parent"),
                    "outside_parent", under.get(), parent.get(), "its superior unit " + unit.parent().get());
        }
    }

    private void checkUnit(int index, Post post) {
        checkReference(POSTS, index, "unit", Optional.of(post.unit()));
        existence(post.unit()).ifPresent(unit -> faults.checkWithin(
                new Faults.Place(POSTS, index, "exists_from", "exists_to"), "outside_unit", post.exists(), unit, "its unit " + post.unit()));
    }

    private Optional<DateRange> existence(String unit) {
        return Optional.of(unit).filter(units::knows).map(code -> units.value(units.first(code)).exists());
    }
}
