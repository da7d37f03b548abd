package zeren.api.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.InvalidOrganisationException;
import zeren.organisation.OrganisationFault;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;

/**
 * What keeps units, posts and tenures from being an institution, each told of the row that makes it so.
 *
 * <p>What could not be read is never the reason: it has stand-ins for which core finds no fault but in the cell that was told already.
 */
final class Misfits {
    private static final Set<String> WHEN = Set.of("held_from", "held_to", "mode");

    private final OrganisationRows rows;
    private final Things<Unit> units;
    private final Things<Post> posts;
    private final Things<Tenure> tenures;
    private final List<Entry<Unit>> unitEntries = new ArrayList<>();
    private final List<Entry<Post>> postEntries = new ArrayList<>();
    private final List<Entry<Tenure>> tenureEntries = new ArrayList<>();
    private final Set<String> vaguelyHeld = new HashSet<>();
    private final int namedPosts;

    /** What core is asked about, and the row that says it. */
    private record Entry<T>(Described<T> described, Optional<Row<T>> row) {
        T value() {
            return described.value();
        }
    }

    Misfits(OrganisationRows rows, Things<Unit> units, Things<Post> posts, Things<Tenure> tenures) {
        this.rows = rows;
        this.units = units;
        this.posts = posts;
        this.tenures = tenures;
        enter(units, unitEntries);
        units.all().forEach(this::enterSuccessor);
        enter(posts, postEntries);
        namedPosts = postEntries.size();
        tenures.all().forEach(this::enter);
    }

    List<ImportFault> faults() {
        try {
            Institution.of(
                    unitEntries.stream().map(Entry::described).toList(),
                    postEntries.stream().map(Entry::described).toList(),
                    tenureEntries.stream().map(Entry::value).toList());
            return List.of();
        } catch (InvalidOrganisationException invalid) {
            return invalid.faults().stream().flatMap(fault -> told(fault).stream()).distinct().toList();
        }
    }

    private static <T> void enter(Things<T> things, List<Entry<T>> entries) {
        things.all().forEach(thing -> thing.descriptions().forEach(description -> entries.add(new Entry<>(description, thing.row()))));
    }

    /** A successor is looked at even where the last day could not be read, without which a unit has none. */
    private void enterSuccessor(Thing<Unit> thing) {
        thing.row().filter(row -> thing.fate() != Fate.CREATED && row.doubts("exists_to")).ifPresent(row -> {
            Unit unit = row.value();
            unitEntries.add(new Entry<>(Described.fromTheBeginning(new Unit("stand-in.for.a.unit." + unitEntries.size(), unit.kind(),
                    unit.function(), unit.name(), unit.parent(), unit.exists(), unit.successor())), thing.row()));
        });
    }

    /** A tenure of which it is not known when it was held gets a post of its own, since it can be in nobody's way. */
    private void enter(Thing<Tenure> thing) {
        Tenure tenure = thing.first();
        Optional<Thing<Post>> post = posts.find(tenure.post());
        boolean vague = thing.fate() == Fate.CREATED && thing.row().filter(row -> !Collections.disjoint(row.doubted(), WHEN)).isPresent();
        if (vague) {
            vaguelyHeld.add(tenure.post());
            String code = "stand-in.for.a.post." + tenureEntries.size();
            post.map(Thing::first).ifPresent(own -> postEntries.add(new Entry<>(Described.fromTheBeginning(
                    new Post(code, own.unit(), own.rank(), own.title(), own.remit(), own.exists())), Optional.empty())));
            tenure = new Tenure(code, tenure.staffNo(), TenureMode.FULL, tenure.held());
        }
        tenureEntries.add(new Entry<>(Described.fromTheBeginning(tenure), thing.row()));
    }

    private Optional<ImportFault> told(OrganisationFault fault) {
        return switch (fault.part()) {
            case UNITS -> told(fault, unitEntries.get(fault.index()), Form.UNITS);
            case POSTS -> fault.index() < namedPosts ? told(fault, postEntries.get(fault.index()), Form.POSTS) : Optional.empty();
            case TENURES -> isOfNoPost(fault) ? Optional.empty() : told(underItsName(fault), tenureEntries.get(fault.index()), Form.TENURES);
        };
    }

    /** Tells whether tenures get in each other's way in a post that there is not, which was told already. */
    private boolean isOfNoPost(OrganisationFault fault) {
        return !fault.code().equals("unknown_post") && !fault.code().equals("outside_post")
                && posts.find(tenureEntries.get(fault.index()).value().post()).isEmpty();
    }

    /** Returns the same fault with the name of the post where it speaks of its stand-in. */
    private OrganisationFault underItsName(OrganisationFault fault) {
        Entry<Tenure> entry = tenureEntries.get(fault.index());
        String detail = entry.row.map(row -> fault.detail().replace(entry.value().post(), row.value().post())).orElse(fault.detail());
        return new OrganisationFault(fault.part(), fault.index(), fault.column(), fault.code(), detail);
    }

    private <T> Optional<ImportFault> told(OrganisationFault fault, Entry<T> entry, Form<T> form) {
        // Files have no column of the day from which a unit has its superior.
        String column = fault.column().equals("changes_from") ? "parent" : fault.column();
        if (entry.row.isPresent()) {
            Row<T> row = entry.row.get();
            return row.doubts(column) || followsFromAnother(fault, entry, form)
                    ? Optional.empty()
                    : Optional.of(new ImportFault(fault.part(), row.line(), Optional.of(column), fault.code(), fault.detail()));
        }
        String name = form.name().apply(entry.value());
        String detail = "the register has " + name + ", and " + fault.detail();
        return fault.code().equals("circle") ? Optional.empty() : Optional.of(reason(fault, entry.value(), detail));
    }

    private <T> boolean followsFromAnother(OrganisationFault fault, Entry<T> entry, Form<T> form) {
        String named = form.cells().apply(entry.row.orElseThrow().value()).getOrDefault(fault.column(), "");
        return switch (fault.code()) {
            case "unknown_unit" -> rows.doubts().covers(Part.UNITS, named);
            case "unknown_post" -> rows.doubts().covers(Part.POSTS, named);
            case "not_held" -> entry.value() instanceof Tenure delegation
                    && (vaguelyHeld.contains(delegation.post()) || rows.doubts().covers(Part.TENURES, delegation.post()));
            default -> false;
        };
    }

    /** Returns the fault of what no row tells of, at the row for which it is one. */
    private ImportFault reason(OrganisationFault fault, Object value, String detail) {
        Stream<ImportFault> reasons = Stream.of();
        if (value instanceof Unit unit) {
            reasons = unit.parent().flatMap(units::find).stream().flatMap(above -> at(Part.UNITS, above, "exists_to", fault, detail));
        } else if (value instanceof Post post) {
            reasons = units.find(post.unit()).stream().flatMap(above -> at(Part.UNITS, above, "exists_to", fault, detail));
        } else if (value instanceof Tenure tenure && fault.code().equals("outside_post")) {
            reasons = posts.find(tenure.post()).stream().flatMap(above -> at(Part.POSTS, above, "exists_to", fault, detail));
        } else if (value instanceof Tenure tenure) {
            String column = switch (fault.code()) {
                case "overlap" -> "held_from";
                case "same_person" -> "staff_no";
                default -> "held_to";
            };
            reasons = tenures.all().stream().filter(other -> isReason(other, tenure, fault)).flatMap(other -> at(Part.TENURES, other, column, fault, detail));
        }
        return reasons.findFirst().orElse(new ImportFault(fault.part(), 0, Optional.empty(), fault.code(), detail));
    }

    private static boolean isReason(Thing<Tenure> other, Tenure tenure, OrganisationFault fault) {
        Predicate<DateRange> shares = days -> days.overlap(tenure.held()).isPresent();
        return other.first().post().equals(tenure.post())
                && other.first().isDelegation() == (fault.code().equals("overlap") && tenure.isDelegation())
                && (fault.code().equals("not_held") || shares.test(other.life()));
    }

    private static Stream<ImportFault> at(Part part, Thing<?> thing, String column, OrganisationFault fault, String detail) {
        return thing.row().stream().map(row -> new ImportFault(part, row.line(), Optional.of(column), fault.code(), detail));
    }
}
