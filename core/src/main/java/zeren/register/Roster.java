package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.rulebook.Scope;
import zeren.schedule.Deadline;

/**
 * Everyone that a scope ever speaks of, and what part each has in a given deadline: the rules of presence and succession
 * (contract, rules 4 to 6). One that owes by itself has the same {@link Claim} in every period, so those are made once.
 */
final class Roster {
    private final Organisation organisation;
    private final Scope scope;
    private final int minimumDays;
    private final List<Claim> own;
    private final Map<String, Claim> ownByCode;

    Roster(Organisation organisation, Scope scope, int minimumDays) {
        this.organisation = organisation;
        this.scope = scope;
        this.minimumDays = minimumDays;
        this.own = bearers().stream().map(Claim::own).toList();
        this.ownByCode = own.stream().collect(Collectors.toMap(claim -> claim.bearer().code(), claim -> claim));
    }

    /** Returns the part of everyone who has one: those of the scope in the order of their codes, then the heirs. */
    List<Claim> claims(Deadline deadline) {
        List<Claim> claims = new ArrayList<>(own.size());
        Map<String, List<Claim>> predecessors = new TreeMap<>();
        PresenceRule rule = new PresenceRule(deadline, minimumDays);
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

    /** Returns the part of one, as {@link #claims} does, without looking at all the others. */
    Optional<Claim> find(String code, Deadline deadline) {
        PresenceRule rule = new PresenceRule(deadline, minimumDays);
        Presence presence = Optional.ofNullable(ownByCode.get(code)).map(claim -> rule.of(claim.bearer().exists())).orElse(Presence.ABSENT);
        return switch (presence) {
            case PRESENT -> Optional.of(ownByCode.get(code));
            case CEASED -> Optional.of(lapse(ownByCode.get(code).bearer(), rule));
            case ABSENT -> inheritance(code, rule);
        };
    }

    private Optional<Claim> inheritance(String code, PresenceRule rule) {
        List<Claim> predecessors = own.stream()
                .map(Claim::bearer)
                .filter(bearer -> bearer.post().isEmpty() && bearer.unit().successor().isPresent())
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
        return scope.covers(unit) && rule.of(unit.exists()) == Presence.PRESENT;
    }

    private List<Bearer> bearers() {
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
