package zeren.register.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who owes in one period, or is inspected in it: rules 4 to 6. */
final class SlowClaims {
    private final SlowWorld world;
    private final SlowScope scope;
    private final SlowPeriod period;
    private final LocalDate dueOn;
    private final int minimumPresence;

    SlowClaims(SlowWorld world, SlowScope scope, SlowPeriod period, LocalDate dueOn, int minimumPresence) {
        this.world = world;
        this.scope = scope;
        this.period = period;
        this.dueOn = dueOn;
        this.minimumPresence = minimumPresence;
    }

    List<SlowClaim> all() {
        return scope.ranks().isEmpty() ? units() : posts();
    }

    private List<SlowClaim> posts() {
        List<SlowClaim> claims = new ArrayList<>();
        for (SlowPost post : world.posts()) {
            SlowUnit unit = world.unit(post.unit());
            if (scope.speaksOf(unit, post) && wasThereLongEnough(post)) {
                if (post.existsOn(dueOn)) {
                    claims.add(new SlowClaim(unit, post, null, null, null));
                } else if (post.ceasedBefore(dueOn)) {
                    claims.add(new SlowClaim(unit, post, "ceased", null, null));
                }
            }
        }
        return claims;
    }

    private List<SlowClaim> units() {
        List<SlowClaim> claims = new ArrayList<>();
        Map<String, String> firstPredecessor = new TreeMap<>();
        for (SlowUnit unit : world.units()) {
            if (owes(unit)) {
                claims.add(new SlowClaim(unit, null, null, null, null));
            } else if (lapsed(unit)) {
                SlowUnit heir = heir(unit);
                claims.add(new SlowClaim(unit, null, heir == null ? "ceased" : "succeeded", heir == null ? null : heir.code(), null));
                if (heir != null) {
                    firstPredecessor.merge(heir.code(), unit.code(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
        }
        firstPredecessor.forEach((heir, predecessor) -> claims.add(new SlowClaim(world.unit(heir), null, null, null, predecessor)));
        return claims;
    }

    /** The first in the chain of successors that exists on the due date, whatever its kind; nobody if that one owes it anyhow. */
    private SlowUnit heir(SlowUnit ceased) {
        SlowUnit at = ceased;
        do {
            at = at.successor() == null ? null : world.unit(at.successor());
        } while (at != null && !at.existsOn(dueOn));
        return at == null || owes(at) ? null : at;
    }

    private boolean owes(SlowUnit unit) {
        return scope.speaksOf(unit) && unit.existsOn(dueOn) && wasThereLongEnough(unit);
    }

    /** Only what was owed can lapse: the unit was there long enough, and was gone before the due date. */
    private boolean lapsed(SlowUnit unit) {
        return scope.speaksOf(unit) && unit.ceasedBefore(dueOn) && wasThereLongEnough(unit);
    }

    /** Calendar days of existence within the period: the minimum, or the whole of a period that is shorter. */
    private boolean wasThereLongEnough(SlowOffice office) {
        int there = 0;
        int all = 0;
        LocalDate last = period.last();
        for (LocalDate day = period.first(); !day.isAfter(last); day = day.plusDays(1)) {
            all++;
            there += office.existsOn(day) ? 1 : 0;
        }
        return there >= Math.min(minimumPresence, all);
    }
}
