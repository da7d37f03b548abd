package zeren.api.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * What there is to know of units, of posts or of tenures in order to compare them with rows, cell by cell. What is in no column
 * of {@code dated} or {@code undated} never changes.
 *
 * @param part which of the three
 * @param identity the columns that say which one it is
 * @param from the column of its first day
 * @param to the column of its last day
 * @param dated the columns of what may be otherwise from a day on
 * @param undated the columns of what may change and is then so for its whole life
 * @param name what all rows about it have in common, and no other row has
 * @param life from its first to its last day
 * @param living the same with another life
 * @param alike the first with what the second says of its whole life
 * @param cells what it says by column
 * @param make what cells say
 * @param held those that an institution has, by name and day
 */
record Form<T>(
        Part part,
        Set<String> identity,
        String from,
        String to,
        Set<String> dated,
        Set<String> undated,
        Function<T, String> name,
        Function<T, DateRange> life,
        BiFunction<T, DateRange, T> living,
        BinaryOperator<T> alike,
        Function<T, Map<String, String>> cells,
        Function<Cells, T> make,
        Function<Institution, List<Described<T>>> held) {
    static final Form<Unit> UNITS = new Form<>(
            Part.UNITS, Set.of("code"), "exists_from", "exists_to", Set.of("name_zh", "name_en", "parent"), Set.of("exists_to", "successor"),
            Unit::code, Unit::exists, Form::living, Form::alike, Columns::cells, OrganisationRows::unit, Institution::units);
    static final Form<Post> POSTS = new Form<>(
            Part.POSTS, Set.of("code"), "exists_from", "exists_to", Set.of("title_zh", "title_en", "remit"), Set.of("exists_to"),
            Post::code, Post::exists, Form::living, Form::alike, Columns::cells, OrganisationRows::post, Institution::posts);
    static final Form<Tenure> TENURES = new Form<>(
            Part.TENURES, Set.of("post", "held_from", "mode"), "held_from", "held_to", Set.of(), Set.of("held_to"),
            OrganisationRows::name, Tenure::held, Form::living, Form::alike,
            Columns::cells, OrganisationRows::tenure, institution -> institution.tenures().stream().map(Described::fromTheBeginning).toList());

    /** Returns the same with other cells, or nothing where those do not go together. */
    Optional<T> with(T value, Map<String, String> others) {
        Map<String, String> texts = new HashMap<>(cells.apply(value));
        texts.putAll(others);
        return Optional.of(new Cells(part, 0, texts, new Doubts()).build(make)).filter(Row::isSound).map(Row::value);
    }

    private static Unit living(Unit unit, DateRange life) {
        // Only what has a last day has a successor: one that could not be read is a day like no other.
        boolean ends = unit.successor().isPresent() && life.isOpen();
        DateRange exists = ends ? DateRange.of(life.from(), LocalDate.MAX.minusDays(1)) : life;
        return new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), exists, unit.successor());
    }

    private static Post living(Post post, DateRange life) {
        return new Post(post.code(), post.unit(), post.rank(), post.title(), post.remit(), life);
    }

    private static Tenure living(Tenure tenure, DateRange life) {
        return new Tenure(tenure.post(), tenure.staffNo(), tenure.mode(), life);
    }

    private static Unit alike(Unit unit, Unit whole) {
        return new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), whole.exists(), whole.successor());
    }

    private static Post alike(Post post, Post whole) {
        return living(post, whole.exists());
    }

    private static Tenure alike(Tenure tenure, Tenure whole) {
        return living(tenure, whole.held());
    }
}
