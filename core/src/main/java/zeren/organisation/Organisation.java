package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The units, posts and tenures of an institution over all time: the checked whole, from which any date gives the tree, the
 * holders and the vacancies.
 *
 * <p>Immutable. Lookups come in pairs: {@code find} gives an {@link Optional}, {@code get} throws
 * {@link NoSuchElementException}. Methods without a date know of every unit and post that ever was.
 */
public final class Organisation {
    /** The order in which posts of one unit are listed: by rank, then by code. */
    public static final Comparator<Post> BY_RANK = Comparator.comparing(Post::rank).thenComparing(Post::code);

    private static final Organisation EMPTY = new Organisation(List.of(), List.of(), List.of());

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Map<String, List<Post>> postsByUnit = new HashMap<>();
    private final Map<String, List<Tenure>> tenuresByPost = new TreeMap<>();
    private final List<Unit> unitList;
    private final List<Post> postList;

    private Organisation(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        posts.forEach(post -> this.posts.put(post.code(), post));
        unitList = units.stream().sorted(Comparator.comparing(Unit::code)).toList();
        postList = posts.stream().sorted(Comparator.comparing(Post::code)).toList();
        for (Unit unit : unitList) {
            unit.parent().ifPresent(parent -> of(children, parent).add(unit));
        }
        posts.stream().sorted(BY_RANK).forEach(post -> of(postsByUnit, post.unit()).add(post));
        tenures.stream()
                .sorted(Comparator.comparing(tenure -> tenure.held().from()))
                .forEach(tenure -> of(tenuresByPost, tenure.post()).add(tenure));
    }

    /**
     * Builds the whole from its parts, in any order.
     *
     * @throws InvalidOrganisationException if a code is taken twice or unknown, superiors or successors run in a circle, a
     *     unit exists on a day on which its superior does not, a post on a day on which its unit does not, a tenure on a
     *     day on which its post does not, or two tenures of one post share a day; it carries all faults
     */
    public static Organisation of(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
        List<OrganisationFault> faults = new OrganisationCheck(units, posts, tenures).faults();
        if (!faults.isEmpty()) {
            throw new InvalidOrganisationException(faults);
        }
        return new Organisation(units, posts, tenures);
    }

    /** Returns the organisation without a unit. */
    public static Organisation empty() {
        return EMPTY;
    }

    /** Returns every unit that ever was, by code. */
    public List<Unit> units() {
        return unitList;
    }

    /** Returns every post that ever was, by code. */
    public List<Post> posts() {
        return postList;
    }

    /** Returns every tenure, by post and first day. */
    public List<Tenure> tenures() {
        return tenuresByPost.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the unit of that code, or nothing where there never was one. */
    public Optional<Unit> findUnit(String code) {
        return Optional.ofNullable(units.get(code));
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
        return Optional.ofNullable(posts.get(code));
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
        return unitList.stream().filter(unit -> unit.exists().contains(date)).toList();
    }

    /** Returns the direct subordinates that a unit ever had, by code; none for an unknown code. */
    public List<Unit> children(String unit) {
        return List.copyOf(children.getOrDefault(unit, List.of()));
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
        return ancestors(unit).stream().filter(superior -> superior.kind() == kind).findFirst();
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
        for (Unit at = units.get(unit); at != null; at = at.parent().map(units::get).orElse(null)) {
            if (at.code().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the posts that a unit ever had, by rank and code; none for an unknown code. */
    public List<Post> postsOf(String unit) {
        return List.copyOf(postsByUnit.getOrDefault(unit, List.of()));
    }

    /** Tells whether a post is one of its unit's leadership, as every post of the school and of a secondary organisation is. */
    public boolean isLeadership(Post post) {
        return getUnit(post.unit()).kind().hasLeadership();
    }

    /** Returns who ever held a post, from the earliest tenure on; none for an unknown code. */
    public List<Tenure> tenuresOf(String post) {
        return List.copyOf(tenuresByPost.getOrDefault(post, List.of()));
    }

    /** Returns the tenure of a post on {@code date}, or nothing where the post is vacant then. */
    public Optional<Tenure> holderOn(String post, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return tenuresByPost.getOrDefault(post, List.of()).stream()
                .filter(tenure -> tenure.held().contains(date))
                .findFirst();
    }

    /** Returns the posts that exist on {@code date} and that nobody holds then, by code. */
    public List<Post> vacanciesOn(LocalDate date) {
        return postList.stream()
                .filter(post -> post.exists().contains(date) && holderOn(post.code(), date).isEmpty())
                .toList();
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, none -> new ArrayList<>());
    }
}
