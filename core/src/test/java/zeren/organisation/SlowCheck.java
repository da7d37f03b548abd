package zeren.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.calendar.DateRange;

/** The slow twin of {@link OrganisationCheck}: for every entry it goes through whole lists and walks whole lines again. */
final class SlowCheck {
    private final Sketch sketch;
    private final List<String> faults = new ArrayList<>();

    private SlowCheck(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Returns every fault as part, index, column and code. */
    static List<String> faultsOf(Sketch sketch) {
        SlowCheck check = new SlowCheck(sketch);
        for (int i = 0; i < sketch.units().size(); i++) {
            check.unit(i, sketch.units().get(i));
        }
        for (int i = 0; i < sketch.posts().size(); i++) {
            check.post(i, sketch.posts().get(i));
        }
        for (int i = 0; i < sketch.tenures().size(); i++) {
            check.tenure(i, sketch.tenures().get(i));
        }
        return check.faults;
    }

    private void unit(int index, Unit unit) {
        String place = "units " + index;
        boolean again = sketch.units().subList(0, index).stream().anyMatch(earlier -> earlier.code().equals(unit.code()));
        addIf(again, place + " code duplicate_code");
        addIf(unit.parent().isPresent() && find(unit.parent().get()).isEmpty(), place + " parent unknown_unit");
        addIf(unit.successor().isPresent() && find(unit.successor().get()).isEmpty(), place + " successor unknown_unit");
        addIf(comesBack(unit.code(), Unit::parent), place + " parent circle");
        addIf(comesBack(unit.code(), Unit::successor), place + " successor circle");
        Optional<Unit> parent = unit.parent().flatMap(this::find);
        parent.ifPresent(found -> within(place + " exists_", unit.exists(), found.exists(), " outside_parent"));
    }

    private void post(int index, Post post) {
        String place = "posts " + index;
        boolean again = sketch.posts().subList(0, index).stream().anyMatch(earlier -> earlier.code().equals(post.code()));
        addIf(again, place + " code duplicate_code");
        Optional<Unit> unit = find(post.unit());
        addIf(unit.isEmpty(), place + " unit unknown_unit");
        unit.ifPresent(found -> within(place + " exists_", post.exists(), found.exists(), " outside_unit"));
    }

    private void tenure(int index, Tenure tenure) {
        String place = "tenures " + index;
        Optional<Post> post = sketch.posts().stream().filter(found -> found.code().equals(tenure.post())).findFirst();
        addIf(post.isEmpty(), place + " post unknown_post");
        post.ifPresent(found -> within(place + " held_", tenure.held(), found.exists(), " outside_post"));
        boolean shares = false;
        for (int i = 0; i < sketch.tenures().size(); i++) {
            Tenure other = sketch.tenures().get(i);
            int order = other.held().from().compareTo(tenure.held().from());
            boolean first = order < 0 || order == 0 && i < index;
            shares |= first && other.post().equals(tenure.post()) && other.held().overlap(tenure.held()).isPresent();
        }
        addIf(shares, place + " held_from overlap");
    }

    private void within(String place, DateRange own, DateRange outer, String code) {
        addIf(own.from().isBefore(outer.from()), place + "from" + code);
        addIf(own.to().isAfter(outer.to()), place + "to" + code);
    }

    private boolean comesBack(String code, Function<Unit, Optional<String>> next) {
        Optional<String> at = find(code).flatMap(next);
        for (int steps = 0; at.isPresent() && steps <= sketch.units().size(); steps++) {
            if (at.get().equals(code)) {
                return true;
            }
            at = at.flatMap(this::find).flatMap(next);
        }
        return false;
    }

    /** Returns the first unit of that code. */
    private Optional<Unit> find(String code) {
        return sketch.units().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    private void addIf(boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
