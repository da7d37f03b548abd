package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import zeren.calendar.DateRange;

/**
 * The slow twin of {@link OrganisationCheck}: for every entry it goes through whole lists, walks whole lines, and asks of each day on which
 * anything begins or ends, of the day before and of the day after, what is so then.
 */
final class SlowCheck {
    private final Lives lives;
    private final TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.MIN, LocalDate.MAX));
    private final List<String> faults = new ArrayList<>();

    private SlowCheck(Lives lives) {
        this.lives = lives;
        lives.units().forEach(unit -> addDays(unit, unit.value().exists()));
        lives.posts().forEach(post -> addDays(post, post.value().exists()));
        lives.tenures().forEach(tenure -> addDays(tenure.held()));
    }

    /** Returns every fault as part, index, column and code. */
    static List<String> faultsOf(Lives lives) {
        SlowCheck check = new SlowCheck(lives);
        for (int i = 0; i < lives.units().size(); i++) {
            check.unit(i, lives.units().get(i));
        }
        for (int i = 0; i < lives.posts().size(); i++) {
            check.post(i, lives.posts().get(i));
        }
        for (int i = 0; i < lives.tenures().size(); i++) {
            check.tenure(i, lives.tenures().get(i));
        }
        return check.faults;
    }

    private void unit(int index, Described<Unit> entry) {
        String place = "units " + index;
        Unit unit = entry.value();
        boolean dated = dated(place, index, lives.units(), Unit::code, Unit::exists);
        if (dated) {
            Unit first = first(unit.code()).orElseThrow();
            addIf(unit.kind() != first.kind(), place + " kind differs_in_life");
            addIf(!unit.function().equals(first.function()), place + " function differs_in_life");
            exists(place, unit.exists(), first.exists());
            addIf(!unit.successor().equals(first.successor()), place + " successor differs_in_life");
        }
        addIf(unit.parent().isPresent() && first(unit.parent().get()).isEmpty(), place + " parent unknown_unit");
        addIf(!dated && unit.successor().isPresent() && first(unit.successor().get()).isEmpty(), place + " successor unknown_unit");
        addIf(days.stream().anyMatch(day -> holds(entry, day) && comesBack(unit.code(), Unit::parent, day)), place + " parent circle");
        addIf(!dated && comesBack(unit.code(), Unit::successor, LocalDate.MIN), place + " successor circle");
        unit.parent().flatMap(this::first).ifPresent(parent -> {
            List<LocalDate> under = days.stream().filter(day -> unit.exists().contains(day) && holds(entry, day)).toList();
            boolean changes = dated && entry.from().get().isAfter(unit.exists().from());
            addIf(under.stream().anyMatch(day -> day.isBefore(parent.exists().from())),
                    place + (changes ? " changes_from" : " exists_from") + " outside_parent");
            addIf(under.stream().anyMatch(day -> day.isAfter(parent.exists().to())),
                    place + (under.contains(unit.exists().to()) ? " exists_to" : " parent") + " outside_parent");
        });
    }

    private void post(int index, Described<Post> entry) {
        String place = "posts " + index;
        Post post = entry.value();
        if (dated(place, index, lives.posts(), Post::code, Post::exists)) {
            Post first = Lives.on(lives.posts(), Post::code, post.code(), LocalDate.MIN).value();
            addIf(!post.unit().equals(first.unit()), place + " unit differs_in_life");
            addIf(post.rank() != first.rank(), place + " rank differs_in_life");
            exists(place, post.exists(), first.exists());
            return;
        }
        Optional<Unit> unit = first(post.unit());
        addIf(unit.isEmpty(), place + " unit unknown_unit");
        unit.ifPresent(found -> within(place + " exists_", post.exists(), found.exists(), " outside_unit"));
    }

    /** Tells whether an entry changes an earlier description, after noting what is wrong with its day. */
    private <T> boolean dated(
            String place, int index, List<Described<T>> entries, Function<T, String> code, Function<T, DateRange> exists) {
        Described<T> entry = entries.get(index);
        String own = code.apply(entry.value());
        boolean again = entries.subList(0, index).stream()
                .anyMatch(earlier -> code.apply(earlier.value()).equals(own) && earlier.from().equals(entry.from()));
        addIf(again, place + (entry.from().isPresent() ? " changes_from duplicate_description" : " code duplicate_code"));
        boolean opening = entries.stream().noneMatch(other -> code.apply(other.value()).equals(own)
                && other.from().orElse(LocalDate.MIN).isBefore(entry.from().orElse(LocalDate.MIN)));
        DateRange days = exists.apply(entry.value());
        addIf(entry.from().filter(from -> !days.contains(from) || from.equals(days.from())).isPresent(),
                place + " changes_from outside_existence");
        addIf(opening && entry.from().isPresent(), place + " changes_from no_beginning");
        return !opening;
    }

    private void exists(String place, DateRange own, DateRange first) {
        addIf(!own.from().equals(first.from()), place + " exists_from differs_in_life");
        addIf(!own.to().equals(first.to()), place + " exists_to differs_in_life");
    }

    private void tenure(int index, Tenure tenure) {
        String place = "tenures " + index;
        Optional<Post> post = lives.posts().stream().anyMatch(found -> found.value().code().equals(tenure.post()))
                ? Optional.of(Lives.on(lives.posts(), Post::code, tenure.post(), LocalDate.MIN).value()) : Optional.empty();
        addIf(post.isEmpty(), place + " post unknown_post");
        post.ifPresent(found -> within(place + " held_", tenure.held(), found.exists(), " outside_post"));
        boolean shares = false;
        for (int i = 0; i < lives.tenures().size(); i++) {
            Tenure other = lives.tenures().get(i);
            int order = other.held().from().compareTo(tenure.held().from());
            boolean first = order < 0 || order == 0 && i < index;
            boolean alike = other.post().equals(tenure.post()) && other.isDelegation() == tenure.isDelegation();
            shares |= first && alike && other.held().overlap(tenure.held()).isPresent();
        }
        addIf(shares, place + " held_from overlap");
        if (tenure.isDelegation() && post.isPresent()) {
            delegation(place, tenure);
        }
    }

    private void delegation(String place, Tenure delegation) {
        List<LocalDate> delegated = days.stream().filter(delegation.held()::contains).toList();
        Optional<LocalDate> vacant = delegated.stream().filter(day -> holders(delegation.post(), day).isEmpty()).findFirst();
        vacant.ifPresent(day -> faults.add(place + (day.equals(delegation.held().from()) ? " held_from" : " held_to") + " not_held"));
        addIf(delegated.stream().anyMatch(day -> holders(delegation.post(), day).contains(delegation.staffNo())),
                place + " staff_no same_person");
    }

    private List<String> holders(String post, LocalDate day) {
        return lives.tenures().stream()
                .filter(tenure -> tenure.mode() != TenureMode.DELEGATED && tenure.post().equals(post) && tenure.held().contains(day))
                .map(Tenure::staffNo)
                .toList();
    }

    private void within(String place, DateRange own, DateRange outer, String code) {
        addIf(own.from().isBefore(outer.from()), place + "from" + code);
        addIf(own.to().isAfter(outer.to()), place + "to" + code);
    }

    /** Tells whether it is that entry, or one that says it again, which describes its unit on a day. */
    private boolean holds(Described<Unit> entry, LocalDate day) {
        return Lives.on(lives.units(), Unit::code, entry.value().code(), day).from().equals(entry.from());
    }

    private boolean comesBack(String code, Function<Unit, Optional<String>> next, LocalDate day) {
        Optional<String> at = find(code, day).flatMap(next);
        for (int steps = 0; at.isPresent() && steps <= lives.units().size(); steps++) {
            if (at.get().equals(code)) {
                return true;
            }
            at = at.flatMap(unit -> find(unit, day)).flatMap(next);
        }
        return false;
    }

    private Optional<Unit> first(String code) {
        return find(code, LocalDate.MIN);
    }

    private Optional<Unit> find(String code, LocalDate day) {
        return Optional.ofNullable(Lives.on(lives.units(), Unit::code, code, day)).map(Described::value);
    }

    private <T> void addDays(Described<T> entry, DateRange exists) {
        addDays(exists);
        entry.from().ifPresent(from -> addDays(DateRange.of(from, from)));
    }

    private void addDays(DateRange range) {
        days.addAll(List.of(range.from().minusDays(1), range.from(), range.from().plusDays(1)));
        days.addAll(range.end().stream().flatMap(end -> List.of(end.minusDays(1), end, end.plusDays(1)).stream()).toList());
    }

    private void addIf(boolean wrong, String fault) {
        if (wrong) {
            faults.add(Objects.requireNonNull(fault));
        }
    }
}
