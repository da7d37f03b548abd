package zeren.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;

/**
 * An institution over time: its units and posts as they are described from day to day, and their tenures.
 *
 * <p>A unit's name and superior and a post's title and remit may change on a day. Everything else is said of a whole life: the
 * kind and function of a unit, the unit and rank of a post, when they exist, and who succeeds. Another kind is another unit.
 *
 * <p>{@link #on} gives the {@link Organisation} of a date, which is the same for all days between two {@link #turns}.
 * Immutable, and safe for use by several threads.
 */
public final class Institution {
    private static final Institution EMPTY = new Institution(
            new Descriptions<>(List.of(), Unit::code), new Descriptions<>(List.of(), Post::code), List.of());

    private final Descriptions<Unit> units;
    private final Descriptions<Post> posts;
    private final TenureList tenures;
    private final Timeline<UnitTree> trees;
    private final Timeline<PostList> postLists;
    private final Timeline<Organisation> views;

    private Institution(Descriptions<Unit> units, Descriptions<Post> posts, List<Tenure> tenures) {
        this.units = units;
        this.posts = posts;
        this.tenures = new TenureList(tenures);
        NavigableSet<LocalDate> turns = units.turns();
        trees = new Timeline<>(turns, days -> new UnitTree(units.on(days.from())));
        postLists = new Timeline<>(posts.turns(), days -> new PostList(posts.on(days.from())));
        turns.addAll(posts.turns());
        views = new Timeline<>(turns, this::view);
    }

    /**
     * Builds the whole from its parts, in any order.
     *
     * @throws InvalidOrganisationException if the organisation of any date is none (see {@link Organisation#of}; what has to
     *     lie within something else has to on the days on which it is so described), a code has two descriptions from one day
     *     or none from the beginning, one begins on no later day of the existence, or two differ in what is said of a whole
     *     life; it carries all faults of all dates, each once, with the place of the entry in the list given here
     */
    public static Institution of(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {
        Descriptions<Unit> describedUnits = new Descriptions<>(units, Unit::code);
        Descriptions<Post> describedPosts = new Descriptions<>(posts, Post::code);
        List<OrganisationFault> faults = new OrganisationCheck(describedUnits, describedPosts, tenures).faults();
        if (!faults.isEmpty()) {
            throw new InvalidOrganisationException(faults);
        }
        return new Institution(describedUnits, describedPosts, tenures);
    }

    /**
     * Returns the institution that was always as {@code organisation} says.
     *
     * @throws InvalidValueException if that is one of several descriptions, which do not tell of the other days
     */
    public static Institution of(Organisation organisation) {
        if (!organisation.described().equals(DateRange.of(LocalDate.MIN, LocalDate.MAX))) {
            throw new InvalidValueException("organisation", organisation.described(), "an organisation that is described for all days");
        }
        return of(
                organisation.units().stream().map(Described::fromTheBeginning).toList(),
                organisation.posts().stream().map(Described::fromTheBeginning).toList(),
                organisation.tenures());
    }

    /** Returns the institution without a unit. */
    public static Institution empty() {
        return EMPTY;
    }

    /** Returns the organisation as it is described on {@code date}; the same one for all days between two turns. */
    public Organisation on(LocalDate date) {
        return views.on(date);
    }

    /** Returns the days on which a description begins that is not the first of its unit or post, in order. */
    public List<LocalDate> turns() {
        return views.turns();
    }

    /** Returns every description of every unit, by code and day. */
    public List<Described<Unit>> units() {
        return units.inOrder();
    }

    /** Returns every description of every post, by code and day. */
    public List<Described<Post>> posts() {
        return posts.inOrder();
    }

    /** Returns every tenure, by post and first day, delegations after a tenure that begins on the same day. */
    public List<Tenure> tenures() {
        return tenures.all();
    }

    /** Returns the descriptions of a unit, the one from the beginning first; none for an unknown code. */
    public List<Described<Unit>> descriptionsOfUnit(String code) {
        return units.of(code);
    }

    /** Returns the descriptions of a post, the one from the beginning first; none for an unknown code. */
    public List<Described<Post>> descriptionsOfPost(String code) {
        return posts.of(code);
    }

    private Organisation view(DateRange days) {
        return new Organisation(trees.on(days.from()), postLists.on(days.from()), tenures, days);
    }
}
