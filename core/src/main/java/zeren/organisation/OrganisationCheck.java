package zeren.organisation;

import static zeren.organisation.OrganisationFault.Part.POSTS;
import static zeren.organisation.OrganisationFault.Part.TENURES;
import static zeren.organisation.OrganisationFault.Part.UNITS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import zeren.calendar.DateRange;

/** What keeps three lists from being an organisation: every fault, each where it stands. */
final class OrganisationCheck {
    private final List<Unit> units;
    private final List<Post> posts;
    private final List<Tenure> tenures;
    private final Map<String, Unit> unitsByCode = new HashMap<>();
    private final Map<String, Post> postsByCode = new HashMap<>();
    private final List<OrganisationFault> faults = new ArrayList<>();

    OrganisationCheck(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        this.units = units;
        this.posts = posts;
        this.tenures = tenures;
    }

    List<OrganisationFault> faults() {
        collect(UNITS, units, Unit::code, unitsByCode);
        collect(POSTS, posts, Post::code, postsByCode);
        Set<String> inParentCircle = circles(Unit::parent);
        Set<String> inSuccessorCircle = circles(Unit::successor);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            checkReference(UNITS, i, "parent", unit.parent());
            checkReference(UNITS, i, "successor", unit.successor());
            checkCircle(i, "parent", unit, inParentCircle);
            checkCircle(i, "successor", unit, inSuccessorCircle);
            Optional<DateRange> parent = unit.parent().map(unitsByCode::get).map(Unit::exists);
            checkWithin(UNITS, i, "outside_parent", unit.exists(), parent, "its superior unit " + unit.parent().orElse(""));
        }
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            checkReference(POSTS, i, "unit", Optional.of(post.unit()));
            Optional<DateRange> unit = Optional.ofNullable(unitsByCode.get(post.unit())).map(Unit::exists);
            checkWithin(POSTS, i, "outside_unit", post.exists(), unit, "its unit " + post.unit());
        }
        for (int i = 0; i < tenures.size(); i++) {
            checkTenure(i, tenures.get(i));
        }
        checkOverlaps();
        faults.sort(Comparator.comparing(OrganisationFault::part).thenComparing(OrganisationFault::index));
        return faults;
    }

    private <T> void collect(OrganisationFault.Part part, List<T> list, Function<T, String> code, Map<String, T> byCode) {
        for (int i = 0; i < list.size(); i++) {
            String own = code.apply(list.get(i));
            if (byCode.putIfAbsent(own, list.get(i)) != null) {
                add(part, i, "code", "duplicate_code", own + " is the code of an earlier entry too: give each its own");
            }
        }
    }

    private void checkReference(OrganisationFault.Part part, int index, String column, Optional<String> unit) {
        if (unit.isPresent() && !unitsByCode.containsKey(unit.get())) {
            add(part, index, column, "unknown_unit", "there is no unit " + unit.get() + ": name one that is listed");
        }
    }

    private void checkCircle(int index, String column, Unit unit, Set<String> circle) {
        if (circle.contains(unit.code())) {
            add(UNITS, index, column, "circle", "from " + unit.code() + " by way of " + column + " one comes back to "
                    + unit.code() + ": break the circle");
        }
    }

    private void checkTenure(int index, Tenure tenure) {
        Post post = postsByCode.get(tenure.post());
        if (post == null) {
            add(TENURES, index, "post", "unknown_post", "there is no post " + tenure.post() + ": name one that is listed");
        } else {
            checkWithin(TENURES, index, "outside_post", tenure.held(), Optional.of(post.exists()), "its post " + post.code());
        }
    }

    private void checkWithin(
            OrganisationFault.Part part, int index, String code, DateRange own, Optional<DateRange> outer, String whose) {
        if (outer.isEmpty() || outer.get().encloses(own)) {
            return;
        }
        String prefix = part == TENURES ? "held_" : "exists_";
        String detail = own + " is not within " + outer.get() + ", when " + whose + " exists: adjust one of the two";
        if (own.from().isBefore(outer.get().from())) {
            add(part, index, prefix + "from", code, detail);
        }
        if (own.to().isAfter(outer.get().to())) {
            add(part, index, prefix + "to", code, detail);
        }
    }

    private void checkOverlaps() {
        Map<String, List<Integer>> byPost = new HashMap<>();
        IntStream.range(0, tenures.size()).boxed()
                .sorted(Comparator.comparing(i -> tenures.get(i).held().from()))
                .forEach(i -> byPost.computeIfAbsent(tenures.get(i).post(), none -> new ArrayList<>()).add(i));
        for (List<Integer> ofPost : byPost.values()) {
            int longest = ofPost.get(0);
            for (int i : ofPost.subList(1, ofPost.size())) {
                if (tenures.get(longest).held().overlap(tenures.get(i).held()).isPresent()) {
                    add(TENURES, i, "held_from", "overlap", "post " + tenures.get(i).post() + " is held "
                            + tenures.get(longest).held() + " already: one person at a time");
                }
                longest = tenures.get(i).held().to().isAfter(tenures.get(longest).held().to()) ? i : longest;
            }
        }
    }

    /** Returns the codes of the units from which following {@code next} leads back to themselves; each unit is walked once. */
    private Set<String> circles(Function<Unit, Optional<String>> next) {
        Set<String> circling = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (Unit start : unitsByCode.values()) {
            Set<String> path = new LinkedHashSet<>();
            String at = start.code();
            while (at != null && !done.contains(at) && path.add(at)) {
                at = Optional.ofNullable(unitsByCode.get(at)).flatMap(next).orElse(null);
            }
            if (at != null && path.contains(at)) {
                List<String> walked = List.copyOf(path);
                circling.addAll(walked.subList(walked.indexOf(at), walked.size()));
            }
            done.addAll(path);
        }
        return circling;
    }

    private void add(OrganisationFault.Part part, int index, String column, String code, String detail) {
        faults.add(new OrganisationFault(part, index, column, code, detail));
    }
}
