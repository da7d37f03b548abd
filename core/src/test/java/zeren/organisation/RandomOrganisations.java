package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.calendar.DateRange;
import zeren.text.Title;

/** Sound organisations by chance: a tree whose units come and go, with posts and tenures in them; the lists are shuffled. */
final class RandomOrganisations {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final int DAYS = 60;

    private static final Title NAME = new Title("名", "Name");

    private final Random random;
    private final List<Unit> units = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();

    private RandomOrganisations(Random random) {
        this.random = random;
    }

    static Sketch next(Random random) {
        return new RandomOrganisations(random).sketch();
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS + 4) - 2L);
    }

    private Sketch sketch() {
        DateRange all = DateRange.of(FIRST, FIRST.plusDays(DAYS));
        int wanted = random.nextInt(25);
        for (int i = 0; i < wanted; i++) {
            Optional<Unit> parent = i == 0 || random.nextInt(12) == 0 ? Optional.empty() : Optional.of(any(units));
            addUnit("u" + random.nextInt(10) + "." + i, parent, within(parent.map(Unit::exists).orElse(all)));
        }
        Collections.shuffle(units, random);
        Collections.shuffle(posts, random);
        Collections.shuffle(tenures, random);
        return new Sketch(List.copyOf(units), List.copyOf(posts), List.copyOf(tenures));
    }

    private void addUnit(String code, Optional<Unit> parent, DateRange exists) {
        UnitKind kind = parent.isEmpty() ? UnitKind.SCHOOL_COMMITTEE : UnitKind.values()[random.nextInt(UnitKind.values().length)];
        units.add(new Unit(code, kind, Optional.empty(), NAME, parent.map(Unit::code), exists, Optional.empty()));
        for (int i = random.nextInt(4); i > 0; i--) {
            Rank rank = Rank.values()[random.nextInt(Rank.values().length)];
            Post post = new Post(random.nextInt(100) + "-" + code + "." + i, code, rank, NAME, Optional.empty(), within(exists));
            posts.add(post);
            addTenures(post);
        }
    }

    private void addTenures(Post post) {
        LocalDate free = post.exists().from();
        while (!free.isAfter(post.exists().to()) && random.nextInt(4) > 0) {
            DateRange held = within(DateRange.of(free, post.exists().to()));
            tenures.add(new Tenure(post.code(), "0" + random.nextInt(20), TenureMode.values()[random.nextInt(2)], held));
            free = held.to().plusDays(1);
        }
    }

    private DateRange within(DateRange outer) {
        LocalDate from = outer.from().plusDays(random.nextInt((int) outer.days()));
        int left = (int) DateRange.of(from, outer.to()).days();
        return DateRange.of(from, random.nextInt(3) == 0 ? outer.to() : from.plusDays(random.nextInt(left)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
