package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowUnit;

/** A random hierarchy of 1 to 12 units and their posts, valid by construction: nothing outlives its superior, successors do not circle. */
final class RandomUnits {
    static final List<String> KINDS = List.of("external-superior", "school-committee", "discipline-commission", "leading-group",
            "department", "secondary-organisation");
    static final List<String> FUNCTIONS = List.of("propaganda", "research");
    static final List<String> RANKS = List.of("secretary", "head", "leader-in-charge", "member");

    /** Codes whose order is easy to get wrong: prefixes of one another, upper and lower case, leading zeros. */
    private static final List<String> CODES =
            List.of("0101", "0102", "0102.a", "0102-b", "A", "a", "B1", "b", "school", "Z_9", "10", "2");

    private final Random random;
    private final RandomDates dates;
    private final List<String> codes = new ArrayList<>(CODES);
    private final List<SlowUnit> units = new ArrayList<>();

    RandomUnits(Random random, RandomDates dates) {
        this.random = random;
        this.dates = dates;
        Collections.shuffle(codes, random);
    }

    List<SlowUnit> units() {
        int count = 1 + random.nextInt(CODES.size());
        while (units.size() < count) {
            int followed = random.nextInt(3) == 0 ? endedUnit() : -1;
            units.add(followed < 0 ? newUnit() : follower(followed));
        }
        nameSuccessors();
        return List.copyOf(units);
    }

    /** Up to two posts of each unit, half of them for as long as it exists. */
    List<SlowPost> posts() {
        List<SlowPost> posts = new ArrayList<>();
        for (SlowUnit unit : units) {
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate[] days = within(unit.from(), unit.to(), random.nextBoolean());
                posts.add(new SlowPost(unit.code() + "." + i, unit.code(), RANKS.get(random.nextInt(4)), days[0], days[1]));
            }
        }
        return posts;
    }

    private SlowUnit newUnit() {
        SlowUnit parent = units.isEmpty() ? null : units.get(random.nextInt(units.size()));
        String kind = kindUnder(parent);
        LocalDate[] days = parent == null
                ? within(dates.longAgo(), null, random.nextInt(8) > 0)
                : within(parent.from(), parent.to(), random.nextInt(5) < 2);
        return unit(kind, function(kind), parent == null ? null : parent.code(), days);
    }

    /** A school stands beneath nothing but a superior, so that every unit has one school at most. */
    private String kindUnder(SlowUnit parent) {
        if (parent == null) {
            return random.nextInt(3) == 0 ? "external-superior" : "school-committee";
        }
        if (parent.kind().equals("external-superior") && random.nextInt(4) > 0) {
            return "school-committee";
        }
        return random.nextInt(3) == 0 ? KINDS.get(2 + random.nextInt(4)) : "secondary-organisation";
    }

    private String function(String kind) {
        return random.nextInt(3) == 0 || kind.equals("department") ? FUNCTIONS.get(random.nextInt(2)) : null;
    }

    /** The unit that takes over on the next day, as reorganisations go. */
    private SlowUnit follower(int index) {
        SlowUnit ended = units.get(index);
        SlowUnit parent = units.stream().filter(unit -> unit.code().equals(ended.parent())).findFirst().orElse(null);
        LocalDate first = ended.to().plusDays(1);
        boolean fits = parent == null || parent.to() == null || !first.isAfter(parent.to());
        if (!fits) {
            return newUnit();
        }
        LocalDate[] days = within(first, parent == null ? null : parent.to(), true);
        if (random.nextInt(3) == 0) {
            days = within(first, days[1], false);
        }
        SlowUnit follower = unit(ended.kind(), ended.function(), ended.parent(), days);
        units.set(index, succeededBy(ended, follower.code()));
        return follower;
    }

    private int endedUnit() {
        List<Integer> ended = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).to() != null && units.get(i).successor() == null) {
                ended.add(i);
            }
        }
        return ended.isEmpty() ? -1 : ended.get(random.nextInt(ended.size()));
    }

    /** Half of those that ended and have none yet get any later unit of the list: later ones only, so none circles. */
    private void nameSuccessors() {
        for (int i = 0; i < units.size() - 1; i++) {
            SlowUnit unit = units.get(i);
            if (unit.to() != null && unit.successor() == null && random.nextBoolean()) {
                units.set(i, succeededBy(unit, units.get(i + 1 + random.nextInt(units.size() - i - 1)).code()));
            }
        }
    }

    private static SlowUnit succeededBy(SlowUnit unit, String successor) {
        return new SlowUnit(unit.code(), unit.kind(), unit.function(), unit.parent(), unit.from(), unit.to(), successor);
    }

    private SlowUnit unit(String kind, String function, String parent, LocalDate[] days) {
        return new SlowUnit(codes.get(units.size()), kind, function, parent, days[0], days[1], null);
    }

    /** The whole of an existence, or a part of it that begins and ends near the edges of periods. */
    private LocalDate[] within(LocalDate from, LocalDate to, boolean whole) {
        LocalDate[] all = {from, to};
        if (whole) {
            return all;
        }
        LocalDate first = random.nextInt(3) == 0 ? from : latest(from, dates.next());
        LocalDate last = random.nextInt(3) == 0 ? to : earliest(to, dates.nextFrom(first));
        return last != null && first.isAfter(last) ? all : new LocalDate[] {first, last};
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate openEnded, LocalDate other) {
        return openEnded == null || other.isBefore(openEnded) ? other : openEnded;
    }
}
