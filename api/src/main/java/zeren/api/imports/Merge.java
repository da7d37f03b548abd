package zeren.api.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.api.sql.Canonical;
import zeren.api.sql.Journal;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * The decision what rows mean to an institution that is there already; it reads and writes nothing.
 *
 * <p>A row that the institution has already changes nothing, one about something new is added, and one that says otherwise is a change from
 * a day on, or a conflict where such a thing never changes.
 */
final class Merge {
    private static final DateRange ALWAYS = DateRange.of(LocalDate.MIN, LocalDate.MAX);

    private final OrganisationRows rows;
    private final Terms terms;
    private final Things<Unit> units;
    private final Things<Post> posts;
    private final Things<Tenure> tenures;
    private final List<ImportFault> conflicts = new ArrayList<>();

    private Merge(Institution held, OrganisationRows rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
        units = new Things<>(Form.UNITS, held);
        posts = new Things<>(Form.POSTS, held);
        tenures = new Things<>(Form.TENURES, held);
    }

    /**
     * Decides.
     *
     * @throws ImportRefused if anything in the rows is at fault, by itself or together with what is held
     * @throws ImportConflict if nothing is, and a row says otherwise than what is held and never changes
     */
    static Plan decide(Institution held, OrganisationRows rows, Terms terms) {
        return new Merge(held, rows, terms).plan();
    }

    private Plan plan() {
        units.tell(rows.units(), terms.changesFrom(), conflicts::add);
        posts.tell(rows.posts(), terms.changesFrom(), conflicts::add);
        tenures.tell(rows.tenures(), terms.changesFrom(), conflicts::add);
        if (terms.missing() == Missing.END) {
            endMissing(Part.UNITS, units, unit -> false);
            endMissing(Part.POSTS, posts, post -> units.find(post.unit()).filter(Merge::isLeftOut).isPresent());
            endMissing(Part.TENURES, tenures, tenure -> posts.find(tenure.post()).filter(Merge::isLeftOut).isPresent());
        }
        Set<String> widened = new HashSet<>();
        units.all().forEach(unit -> widen(unit, widened));
        widen(posts, post -> units.find(post.unit()).map(Thing::life));
        widen(tenures, tenure -> posts.find(tenure.post()).map(Thing::life));
        List<ImportFault> faults = Stream.of(rows.doubts().faults(), new Misfits(rows, units, posts, tenures).faults())
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new ImportRefused(Stream.concat(faults.stream(), conflicts.stream()).toList());
        }
        if (!conflicts.isEmpty()) {
            throw new ImportConflict(conflicts);
        }
        return recordable(new Plan(units.news(), posts.news(), tenures.news().stream().map(Described::value).toList(), this::counts));
    }

    private Plan recordable(Plan plan) {
        if (Canonical.json(plan.change(Origin.SAMPLE_SCHOOL).payload()).length() <= Journal.MAX_PAYLOAD) {
            return plan;
        }
        Part part = rows.sent().stream().sorted().findFirst().orElseThrow();
        throw new ImportRefused(List.of(new ImportFault(part, 0, Optional.empty(), "too_large",
                "the rows take more than " + Journal.MAX_PAYLOAD + " characters together: send units, posts and tenures one by one")));
    }

    private Counts counts(Fate fate) {
        return new Counts(units.count(fate), posts.count(fate), tenures.count(fate));
    }

    /**
     * Ends what no row tells of: of a part that was sent everything, of the others what cannot be without something that ends for that reason.
     *
     * <p>Where it cannot be read of what a row tells, nothing is taken for missing.
     */
    private <T> void endMissing(Part part, Things<T> things, Predicate<T> goesAlong) {
        boolean sent = rows.sent().contains(part);
        if (sent && !rows.isComplete(part)) {
            return;
        }
        LocalDate last = terms.changesFrom().minusDays(1);
        things.all().stream()
                .filter(thing -> thing.fate() == Fate.UNTOLD && thing.life().contains(last) && thing.life().to().isAfter(last))
                .filter(thing -> sent || goesAlong.test(thing.first()))
                .forEach(thing -> thing.end(last));
    }

    private static boolean isLeftOut(Thing<?> thing) {
        return thing.fate() == Fate.ENDED && thing.row().isEmpty();
    }

    /** Widens superiors first, whose days bound those of their subordinates. */
    private void widen(Thing<Unit> unit, Set<String> widened) {
        if (isVague(unit) && widened.add(unit.first().code())) {
            Optional<Thing<Unit>> parent = unit.first().parent().flatMap(units::find);
            parent.ifPresent(superior -> widen(superior, widened));
            unit.widen(parent.map(Thing::life).orElse(ALWAYS));
        }
    }

    private static <T> void widen(Things<T> things, Function<T, Optional<DateRange>> outer) {
        things.all().stream().filter(Merge::isVague).forEach(thing -> thing.widen(outer.apply(thing.first()).orElse(ALWAYS)));
    }

    private static boolean isVague(Thing<?> thing) {
        return thing.fate() == Fate.CREATED && thing.row().filter(row -> !row.isSound()).isPresent();
    }
}
