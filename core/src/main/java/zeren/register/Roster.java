package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.rulebook.Scope;

/**
 * Everyone that a scope ever speaks of, and what part each has in what is due on a day: the rules of presence and succession
 * (contract, rules 4 to 6). One that owes by itself has the same {@link Claim} in every period, so those are made once.
 */
final class Roster {
    private static final Comparator<Claim> BY_CODE = Comparator.comparing(claim -> claim.bearer().code());

    private final Organisation organisation;
    private final int minimumDays;
    private final Function<Unit, Optional<Unit>> superior;
    private final List<Claim> own;
    /** The epoch days from and to which each of them exists. */
    private final long[] from;
    private final long[] to;
    private final Map<String, Claim> ownByCode;

    private Roster(Organisation organisation, int minimumDays, Function<Unit, Optional<Unit>> superior, List<Claim> own) {
        this.organisation = organisation;
        this.minimumDays = minimumDays;
        this.superior = superior;
        this.own = own;
        this.from = own.stream().mapToLong(claim -> claim.bearer().exists().from().toEpochDay()).toArray();
        this.to = own.stream().mapToLong(claim -> claim.bearer().exists().to().toEpochDay()).toArray();
        this.ownByCode = own.stream().collect(Collectors.toMap(claim -> claim.bearer().code(), claim -> claim));
    }

    /**
     * Returns the roster of everyone in a scope.
     *
     * @param superior what the hierarchy has to say of whom a unit owes to
     */
    static Roster of(Organisation organisation, Scope scope, int minimumDays, Function<Unit, Optional<Unit>> superior) {
        List<Claim> own = bearers(organisation, scope).stream().map(bearer -> Claim.own(bearer, superior.apply(bearer.unit()))).toList();
        return new Roster(organisation, minimumDays, superior, own);
    }

    /**
     * Returns the roster of those of one unit alone: to act on what happened to it on a day, or on what became known of it then. Of a unit
     * that was there no more it is the first of those that followed it and were.
     */
    Roster of(String unit, LocalDate day) {
        List<Claim> acting = organisation.findUnit(unit)
                .map(named -> named.exists().to().isBefore(day) ? followers(named, day) : ofUnit(named))
                .orElse(List.of());
        return new Roster(organisation, minimumDays, superior, acting);
    }

    /** Returns those of the unit that stands on a day in the place of one that ceased before: the unit as its heir; posts inherit nothing. */
    private List<Claim> followers(Unit ceased, LocalDate day) {
        List<Unit> followed = successors(ceased, day);
        return Reasons.last(followed).filter(heir -> heir.exists().contains(day)).map(this::ofUnit).orElse(List.of()).stream()
                .map(claim -> claim.bearer().post().isPresent() ? claim : claim.inPlaceOf(ceased, followed))
                .toList();
    }

    private List<Claim> ofUnit(Unit unit) {
        return Stream.concat(Stream.of(unit.code()), organisation.postsOf(unit.code()).stream().map(Post::code))
                .distinct()
                .flatMap(code -> Optional.ofNullable(ownByCode.get(code)).stream())
                .filter(claim -> claim.bearer().unit().code().equals(unit.code()))
                .sorted(BY_CODE)
                .toList();
    }

    /** Returns the part of everyone who has one: those of the scope in the order of their codes, then the heirs. */
    List<Claim> claims(Due due) {
        List<Claim> claims = new ArrayList<>(own.size());
        forEachClaim(due, claims::add);
        return claims;
    }

    /** Gives what {@link #claims(Due)} returns one by one. */
    void forEachClaim(Due due, Consumer<Claim> action) {
        Map<String, List<Claim>> predecessors = new TreeMap<>();
        PresenceRule rule = new PresenceRule(due, minimumDays);
        for (int i = 0; i < from.length; i++) {
            switch (rule.of(from[i], to[i])) {
                case PRESENT -> action.accept(own.get(i));
                case CEASED -> {
                    Claim lapsed = lapse(own.get(i), rule);
                    heirOf(lapsed).ifPresent(heir -> predecessors.computeIfAbsent(heir.code(), none -> new ArrayList<>()).add(lapsed));
                    action.accept(lapsed);
                }
                case ABSENT -> { }
            }
        }
        predecessors.forEach((heir, lapsed) -> action.accept(inherited(heir, lapsed)));
    }

    /** Tells whether any of them exists on {@code day}. */
    boolean isThere(LocalDate day) {
        return own.stream().anyMatch(claim -> claim.bearer().exists().contains(day));
    }

    /** Returns the parts of some, as {@link #claims} does, in no order and without looking at all the others. */
    List<Claim> claims(Due due, Bearers some) {
        return Stream.concat(some.units().stream(), some.posts().stream())
                .distinct()
                .flatMap(code -> find(code, due).filter(claim -> some.include(claim.bearer())).stream())
                .toList();
    }

    /** Returns the part of one, as {@link #claims} does, without looking at all the others. */
    Optional<Claim> find(String code, Due due) {
        PresenceRule rule = new PresenceRule(due, minimumDays);
        Presence presence = Optional.ofNullable(ownByCode.get(code)).map(claim -> rule.of(claim.bearer().exists())).orElse(Presence.ABSENT);
        return switch (presence) {
            case PRESENT -> Optional.of(ownByCode.get(code));
            case CEASED -> Optional.of(lapse(ownByCode.get(code), rule));
            case ABSENT -> inheritance(code, rule);
        };
    }

    private Optional<Claim> inheritance(String code, PresenceRule rule) {
        List<Claim> predecessors = followedBy(code, rule.dueOn()).stream()
                .flatMap(unit -> Optional.ofNullable(ownByCode.get(unit.code())).stream())
                .filter(claim -> claim.bearer().post().isEmpty() && rule.of(claim.bearer().exists()) == Presence.CEASED)
                .map(claim -> lapse(claim, rule))
                .filter(lapsed -> heirOf(lapsed).filter(heir -> heir.code().equals(code)).isPresent())
                .sorted(BY_CODE)
                .toList();
        return predecessors.isEmpty() ? Optional.empty() : Optional.of(inherited(code, predecessors));
    }

    private Claim inherited(String heir, List<Claim> predecessors) {
        Unit unit = organisation.getUnit(heir);
        return Claim.heir(unit, predecessors, superior.apply(unit));
    }

    private Claim lapse(Claim claim, PresenceRule rule) {
        List<Unit> successors = claim.bearer().post().isPresent() ? List.of() : successors(claim.bearer().unit(), rule.dueOn());
        return claim.lapsed(new Lapse(heir(successors, rule), successors));
    }

    private static Optional<Unit> heirOf(Claim lapsed) {
        return lapsed.lapse().flatMap(Lapse::inheritedBy);
    }

    /** Returns who owes in place of a unit that these followed: the last, if it is there on the due date and does not owe by itself. */
    private Optional<Unit> heir(List<Unit> successors, PresenceRule rule) {
        return successors.stream()
                .skip(Math.max(0, successors.size() - 1L))
                .filter(unit -> unit.exists().contains(rule.dueOn()) && !owesByItself(unit, rule))
                .findFirst();
    }

    /** Returns the units that followed one, one after another, up to the first that exists on {@code date}, or to the last. */
    private List<Unit> successors(Unit ceased, LocalDate date) {
        List<Unit> followed = new ArrayList<>();
        for (Optional<String> next = ceased.successor(); next.isPresent(); ) {
            Unit unit = organisation.getUnit(next.get());
            followed.add(unit);
            next = unit.exists().contains(date) ? Optional.empty() : unit.successor();
        }
        return followed;
    }

    /** Returns all units that end in that one when each is followed as {@link #successors} does: to follow everybody takes all units for each heir. */
    private List<Unit> followedBy(String code, LocalDate date) {
        List<Unit> found = new ArrayList<>(organisation.predecessors(code));
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).exists().contains(date)) {
                found.addAll(organisation.predecessors(found.get(i).code()));
            }
        }
        return found;
    }

    private boolean owesByItself(Unit unit, PresenceRule rule) {
        return ownByCode.containsKey(unit.code()) && rule.of(unit.exists()) == Presence.PRESENT;
    }

    private static List<Bearer> bearers(Organisation organisation, Scope scope) {
        if (!scope.ofPosts()) {
            return organisation.units().stream().filter(scope::covers).map(Bearer::of).toList();
        }
        List<Bearer> bearers = new ArrayList<>();
        for (Post post : organisation.posts()) {
            Unit unit = organisation.getUnit(post.unit());
            if (scope.covers(unit, post)) {
                bearers.add(new Bearer(unit, Optional.of(post)));
            }
        }
        return bearers;
    }
}
