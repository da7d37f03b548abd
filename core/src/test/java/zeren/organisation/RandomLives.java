package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.calendar.DateRange;
import zeren.text.Title;

/**
 * Sound institutions by chance: an organisation some of whose units and posts are described anew and some of whose posts are delegated. What
 * the slow twin finds at fault is not taken; the lists are shuffled.
 */
final class RandomLives {
    private static final int ATTEMPTS = 25;

    private final Random random;
    private Lives lives;

    private RandomLives(Random random, Lives lives) {
        this.random = random;
        this.lives = lives;
    }

    static Lives next(Random random) {
        return new RandomLives(random, Lives.of(RandomOrganisations.next(random))).changed();
    }

    private Lives changed() {
        for (int i = 0; i < ATTEMPTS && !lives.units().isEmpty(); i++) {
            Lives more = switch (random.nextInt(4)) {
                case 0 -> withPost(i);
                case 1 -> withDelegation();
                default -> withUnit(i);
            };
            lives = SlowCheck.faultsOf(more).isEmpty() ? more : lives;
        }
        return new Lives(shuffled(lives.units()), shuffled(lives.posts()), shuffled(lives.tenures()));
    }

    private Lives withUnit(int number) {
        Unit unit = any(lives.units()).value();
        Optional<String> parent = unit.parent().isEmpty() || random.nextInt(3) == 0
                ? unit.parent() : Optional.of(any(lives.units()).value().code()).filter(other -> !other.equals(unit.code())).or(unit::parent);
        Unit anew = new Unit(unit.code(), unit.kind(), unit.function(), name(number), parent, unit.exists(), unit.successor());
        return new Lives(and(lives.units(), Described.from(dayWithin(unit.exists()), anew)), lives.posts(), lives.tenures());
    }

    private Lives withPost(int number) {
        if (lives.posts().isEmpty()) {
            return lives;
        }
        Post post = any(lives.posts()).value();
        Post anew = new Post(post.code(), post.unit(), post.rank(), name(number), Optional.of("remit " + number), post.exists());
        return new Lives(lives.units(), and(lives.posts(), Described.from(dayWithin(post.exists()), anew)), lives.tenures());
    }

    private Lives withDelegation() {
        if (lives.tenures().isEmpty()) {
            return lives;
        }
        Tenure tenure = any(lives.tenures());
        LocalDate from = random.nextBoolean() ? tenure.held().from() : dayWithin(tenure.held());
        DateRange held = DateRange.of(from, random.nextBoolean() ? tenure.held().to() : from.plusDays(random.nextInt(9)));
        Tenure delegation = new Tenure(tenure.post(), "0" + random.nextInt(20), TenureMode.DELEGATED, held);
        return new Lives(lives.units(), lives.posts(), and(lives.tenures(), delegation));
    }

    private LocalDate dayWithin(DateRange range) {
        return range.from().plusDays(random.nextInt((int) range.days()));
    }

    private static Title name(int number) {
        return new Title("名" + number, "Name " + number);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return List.copyOf(other);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
