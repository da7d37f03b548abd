package zeren.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;

/**
 * Cases in which the timetable and its slow twin are known to read the rules differently; each reading has a test of its own
 * that fails until it is settled ({@link TimetableEdgesTest}, {@link VersionEdgesTest}, {@link SubjectsTest}).
 * Random cases pass them by, so that everything else is compared. Once they are settled, this file can go.
 */
final class Undecided {
    private final SlowWorld world;

    private Undecided(SlowWorld world) {
        this.world = world;
    }

    static boolean touches(Case tried) {
        Undecided undecided = new Undecided(tried.world());
        return tried.world().versions().stream()
                .anyMatch(version -> version.duties().stream().anyMatch(duty -> undecided.concerns(version, duty)));
    }

    private boolean concerns(SlowVersion version, SlowDuty duty) {
        return isRolledOutOfItsPeriod(duty) || isChangedByAnotherVersion(version, duty) || isAboutTheBearerOrAnHeir(duty)
                || isOwedOutsideASchool(duty);
    }

    private boolean isRolledOutOfItsPeriod(SlowDuty duty) {
        Stream<String> set = world.parameters().stream().map(parameter -> "" + parameter.due());
        return duty.timing() != null && duty.timing().roll().equals("preceding")
                && Stream.concat(Stream.of(duty.timing().due()), set).anyMatch(due -> due.startsWith("01-0"));
    }

    private boolean isChangedByAnotherVersion(SlowVersion version, SlowDuty duty) {
        return world.versions().stream()
                .filter(other -> other.id().equals(version.id()))
                .flatMap(other -> other.duties().stream())
                .filter(other -> other.code().equals(duty.code()) && other.timing() != null && duty.timing() != null)
                .anyMatch(other -> !moment(other.timing()).equals(moment(duty.timing())));
    }

    private static List<String> moment(SlowTiming timing) {
        return List.of("" + timing.cycle(), timing.due(), timing.roll());
    }

    private boolean isAboutTheBearerOrAnHeir(SlowDuty duty) {
        if (duty.subjects() == null) {
            return false;
        }
        for (SlowUnit unit : world.units()) {
            boolean bears = speaksOf(duty.bearers(), unit);
            boolean isSubject = speaksOf(duty.subjects(), unit);
            if (bears && (isSubject || unit.successor() != null) || isSubject && hasHeirElsewhere(unit, duty.bearers())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHeirElsewhere(SlowUnit unit, SlowScope bearers) {
        for (SlowUnit at = unit; at.successor() != null; at = unit(at.successor())) {
            SlowUnit heir = unit(at.successor());
            if (!Objects.equals(heir.parent(), unit.parent()) || speaksOf(bearers, heir)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwedOutsideASchool(SlowDuty duty) {
        return duty.owedToFunction() != null && world.units().stream().anyMatch(unit -> !isInASchool(unit));
    }

    private boolean isInASchool(SlowUnit unit) {
        return unit.kind().equals("school-committee") || unit.parent() != null && isInASchool(unit(unit.parent()));
    }

    private SlowUnit unit(String code) {
        return world.units().stream().filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
    }

    private static boolean speaksOf(SlowScope scope, SlowUnit unit) {
        return scope.kinds().contains(unit.kind())
                && (scope.functions().isEmpty() || unit.function() != null && scope.functions().contains(unit.function()));
    }
}
