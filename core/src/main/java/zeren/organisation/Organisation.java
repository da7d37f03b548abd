package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;

/**
 * The units, posts and tenures of an institution over all time, as they are described on the days of one {@link DateRange}:
 * the checked whole, from which any date gives the tree, the holders and the vacancies.
 *
 * <p>Immutable. Lookups come in pairs: {@code find} gives an {@link Optional}, {@code get} throws
 * {@link NoSuchElementException}. Methods without a date know of every unit and post that ever was.
 * Names, superiors, titles and remits are those of the days {@link #described}; where they change, an {@link Institution} has an
 * organisation for each stretch of days.
 */
public final class Organisation {
    /** The order in which posts of one unit are listed: by rank, then by code. */
    public static final Comparator<Post> BY_RANK = Comparator.comparing(Post::rank).thenComparing(Post::code);

    private final UnitTree units;
    private final PostList posts;
    private final TenureList tenures;
    private final DateRange described;

    /** Takes parts that were checked together. */
    Organisation(UnitTree units, PostList posts, TenureList tenures, DateRange described) {
        this.units = units;
        this.posts = posts;
        this.tenures = tenures;
        this.described = described;
    }

    /**
     * Builds the whole from its parts, in any order.
     *
     * @throws InvalidOrganisationException if a code is taken twice or unknown, superiors or successors run in a circle, a
     *     unit exists on a day on which its superior does not, a post on a day on which its unit does not, a tenure on a
     *     day on which its post does not, two tenures or two delegations of one post share a day, or a post is delegated on
     *     a day on which nobody holds it or to whoever holds it; it carries all faults
     */
    public static Organisation of(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        return Institution.of(
                units.stream().map(Described::fromTheBeginning).toList(),
                posts.stream().map(Described::fromTheBeginning).toList(),
                tenures).on(LocalDate.MIN);
    }

    /** Returns the organisation without a unit. */
    public static Organisation empty() {
        return Institution.empty().on(LocalDate.MIN);
    }

    /** Returns the days on which everything is described as here; all days, unless it is one of an {@link Institution}'s. */
    public DateRange described() {
        return described;
    }

    /** Returns every unit that ever was, by code. */
    public List<Unit> units() {
        return units.all();
    }

    /** Returns every post that ever was, by code. */
    public List<Post> posts() {
        return posts.all();
    }

    /** Returns every tenure, by post and first day, delegations after a tenure that begins on the same day. */
    public List<Tenure> tenures() {
        return tenures.all();
    }

    /** Returns the unit of that code, or nothing where there never was one. */
    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(units.at(code));
    }

    /**
     * Returns the unit of that code.
     *
     * @throws NoSuchElementException if there never was one
     */
    public Unit getUnit(String code) {
        return findUnit(code).orElseThrow(() -> new NoSuchElementException("no unit has the code " + code));
    }

    /** Returns the post of that code, or nothing where there never was one. */
    public Optional<Post> findPost(String code) {
        return Optional.ofNullable(posts.at(code));
    }

    /**
     * Returns the post of that code.
     *
     * @throws NoSuchElementException if there never was one
     */
    public Post getPost(String code) {
        return findPost(code).orElseThrow(() -> new NoSuchElementException("no post has the code " + code));
    }

    /** Returns the units that exist on {@code date}, by code. */
    public List<Unit> unitsOn(LocalDate date) {
        return units.all().stream().filter(unit -> unit.exists().contains(date)).toList();
    }

    /** Returns the direct subordinates that a unit ever had, by code; none for an unknown code. */
    public List<Unit> children(String unit) {
        return units.children(unit);
    }

    /** Returns the units that name a unit as their successor, by code; none for an unknown code. */
    public List<Unit> predecessors(String unit) {
        return units.predecessors(unit);
    }

    /**
     * Returns the superiors of a unit, the nearest first, up to the root; none for a root.
     *
     * @throws NoSuchElementException if no unit has that code
     */
    public List<Unit> ancestors(String unit) {
        List<Unit> line = new ArrayList<>();
        for (Optional<String> at = getUnit(unit).parent(); at.isPresent(); at = getUnit(at.get()).parent()) {
            line.add(getUnit(at.get()));
        }
        return line;
    }

    /** Returns the nearest superior of a unit that is of {@code kind}, or nothing where it has none. */
    public Optional<Unit> nearestSuperior(String unit, UnitKind kind) {
        Optional<Unit> at = getUnit(unit).parent().map(this::getUnit);
        while (at.isPresent() && at.get().kind() != kind) {
            at = at.get().parent().map(this::getUnit);
        }
        return at;
    }

    /**
     * Returns a unit and everything that was ever beneath it, each superior before its subordinates.
     *
     * @throws NoSuchElementException if no unit has that code
     */
    public List<Unit> subtree(String unit) {
        List<Unit> found = new ArrayList<>(List.of(getUnit(unit)));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found.get(i).code()));
        }
        return found;
    }

    /** Tells whether {@code unit} is {@code ancestor} itself or beneath it; an unknown unit is beneath nothing. */
    public boolean isWithin(String unit, String ancestor) {
        for (Unit at = units.at(unit); at != null; at = at.parent().map(units::at).orElse(null)) {
            if (at.code().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the posts that a unit ever had, by rank and code; none for an unknown code. */
    public List<Post> postsOf(String unit) {
        return posts.of(unit);
    }

    /** Tells whether a post is one of its unit's leadership, as every post of the school and of a secondary organisation is. */
    public boolean isLeadership(Post post) {
        return getUnit(post.unit()).kind().hasLeadership();
    }

    /** Returns who ever held a post or acted by delegation, from the earliest tenure on; none for an unknown code. */
    public List<Tenure> tenuresOf(String post) {
        return tenures.of(post);
    }

    /** Returns every tenure of one person, delegations to it among them, by post and first day; none for an unknown staff number. */
    public List<Tenure> tenuresOfPerson(String staffNo) {
        return tenures.ofPerson(staffNo);
    }

    /** Returns the tenure of a post on {@code date}, or nothing where the post is vacant then; never a delegation. */
    public Optional<Tenure> holderOn(String post, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return tenures.holderOn(post, date);
    }

    /** Returns the delegation by which somebody acts for the holder of a post on {@code date}, or nothing where nobody does. */
    public Optional<Tenure> delegateOn(String post, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return tenures.delegateOn(post, date);
    }

    /** Returns the posts that exist on {@code date} and that nobody holds then, by code. */
    public List<Post> vacanciesOn(LocalDate date) {
        return posts.all().stream()
                .filter(post -> post.exists().contains(date) && holderOn(post.code(), date).isEmpty())
                .toList();
    }
}
