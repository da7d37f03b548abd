package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Organisation organisation;
    private final int minimumDays;
    private final List<Claim> own;
    private final Map<String, Claim> ownByCode;
    private final Map<String, List<Claim>> ownByUnit;
    /** The units among them that name a successor: who else owes in another's place is found without looking at all. */
    private final List<Bearer> succeeded;

    private Roster(Organisation organisation, int minimumDays, List<Claim> own) {
        this.organisation = organisation;
        this.minimumDays = minimumDays;
        this.own = own;
        this.ownByCode = own.stream().collect(Collectors.toMap(claim -> claim.bearer().code(), claim -> claim));
        this.ownByUnit = own.stream().collect(Collectors.groupingBy(claim -> claim.bearer().unit().code()));
        this.succeeded = own.stream().map(Claim::bearer).filter(bearer -> bearer.post().isEmpty() && bearer.unit().successor().isPresent()).toList();
    }

    static Roster of(Organisation organisation, Scope scope, int minimumDays) {
        return new Roster(organisation, minimumDays, bearers(organisation, scope).stream().map(Claim::own).toList());
    }

    /**
     * Returns the roster of those of one unit alone: to act on what happened to it on a day, or on what became known of it then. Of a unit
     * that was there no more it is the first of those that followed it and were.
     */
    Roster of(String unit, LocalDate day) {
        Optional<Unit> acting = organisation.findUnit(unit).flatMap(named -> named.exists().to().isBefore(day)
                ? Stream.of(successors(named, day)).flatMap(List::stream).filter(heir -> heir.exists().contains(day)).findFirst()
                : Optional.of(named));
        return new Roster(organisation, minimumDays, acting.map(found -> ownByUnit.getOrDefault(found.code(), List.of())).orElse(List.of()));
    }

    /** Returns the part of everyone who has one: those of the scope in the order of their codes, then the heirs. */
    List<Claim> claims(Due due) {
        List<Claim> claims = new ArrayList<>(own.size());
        Map<String, List<Claim>> predecessors = new TreeMap<>();
        PresenceRule rule = new PresenceRule(due, minimumDays);
        for (Claim claim : own) {
            switch (rule.of(claim.bearer().exists())) {
                case PRESENT -> claims.add(claim);
                case CEASED -> {
                    Claim lapsed = lapse(claim.bearer(), rule);
                    heirOf(lapsed).ifPresent(heir -> predecessors.computeIfAbsent(heir.code(), none -> new ArrayList<>()).add(lapsed));
                    claims.add(lapsed);
                }
                case ABSENT -> { }
            }
        }
        predecessors.forEach((heir, lapsed) -> claims.add(Claim.heir(organisation.getUnit(heir), lapsed)));
        return claims;
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
            case CEASED -> Optional.of(lapse(ownByCode.get(code).bearer(), rule));
            case ABSENT -> inheritance(code, rule);
        };
    }

    private Optional<Claim> inheritance(String code, PresenceRule rule) {
        List<Claim> predecessors = succeeded.stream()
                .filter(bearer -> rule.of(bearer.exists()) == Presence.CEASED)
                .map(bearer -> lapse(bearer, rule))
                .filter(lapsed -> heirOf(lapsed).filter(heir -> heir.code().equals(code)).isPresent())
                .toList();
        return predecessors.isEmpty() ? Optional.empty() : Optional.of(Claim.heir(organisation.getUnit(code), predecessors));
    }

    private Claim lapse(Bearer bearer, PresenceRule rule) {
        List<Unit> successors = bearer.post().isPresent() ? List.of() : successors(bearer.unit(), rule.dueOn());
        return Claim.lapsed(bearer, new Lapse(heir(successors, rule), successors));
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
