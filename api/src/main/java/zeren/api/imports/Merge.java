package zeren.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.api.sql.Canonical;
import zeren.api.sql.Journal;
import zeren.organisation.InvalidOrganisationException;
import zeren.organisation.Organisation;
import zeren.organisation.OrganisationFault;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * The decision what rows mean to an organisation that is there already; it reads and writes nothing.
 *
 * <p>A row that the organisation has already changes nothing, one about something new is added, and one that says otherwise
 * than the organisation is a conflict.
 */
final class Merge {
    private final Organisation held;
    private final OrganisationRows rows;
    private final List<ImportFault> conflicts = new ArrayList<>();

    private Merge(Organisation held, OrganisationRows rows) {
        this.held = held;
        this.rows = rows;
    }

    /**
     * Decides.
     *
     * @throws ImportRefused if anything in the files is at fault, by itself or together with what is held
     * @throws ImportConflict if a row says otherwise than what is held
     */
    static Plan decide(Organisation held, OrganisationRows rows) {
        return new Merge(held, rows).plan();
    }

    private Plan plan() {
        Fresh fresh = new Fresh(
                fresh(Part.UNITS, rows.units(), unit -> held.findUnit(unit.code()), Columns::cells),
                fresh(Part.POSTS, rows.posts(), post -> held.findPost(post.code()), Columns::cells),
                fresh(Part.TENURES, rows.tenures(), this::heldTenure, Columns::cells));
        List<ImportFault> faults = new ArrayList<>(rows.doubts().faults());
        faults.addAll(misfits(fresh));
        if (!faults.isEmpty()) {
            throw new ImportRefused(faults);
        }
        if (!conflicts.isEmpty()) {
            throw new ImportConflict(conflicts);
        }
        Counts unchanged = new Counts(
                rows.units().size() - fresh.units.size(),
                rows.posts().size() - fresh.posts.size(),
                rows.tenures().size() - fresh.tenures.size());
        return recordable(new Plan(values(fresh.units), values(fresh.posts), values(fresh.tenures), unchanged));
    }

    private static Plan recordable(Plan plan) {
        if (Canonical.json(plan.change(Origin.SAMPLE_SCHOOL).payload()).length() > Journal.MAX_PAYLOAD) {
            throw new ImportRefused(List.of(new ImportFault(Part.UNITS, 1, Optional.empty(), "too_large",
                    "the rows take more than " + Journal.MAX_PAYLOAD + " characters together: send units, posts and tenures one by one")));
        }
        return plan;
    }

    /** The rows about something that is not held. */
    private record Fresh(List<Row<Unit>> units, List<Row<Post>> posts, List<Row<Tenure>> tenures) {}

    private <T> List<Row<T>> fresh(
            Part part, List<Row<T>> incoming, Function<T, Optional<T>> find, Function<T, Map<String, String>> cells) {
        List<Row<T>> fresh = new ArrayList<>();
        for (Row<T> row : incoming) {
            Optional<T> known = find.apply(row.value());
            if (known.isEmpty()) {
                fresh.add(row);
            } else if (!known.get().equals(row.value())) {
                compare(part, row.line(), cells.apply(known.get()), cells.apply(row.value()));
            }
        }
        return fresh;
    }

    private void compare(Part part, int line, Map<String, String> known, Map<String, String> said) {
        said.forEach((column, text) -> {
            if (!text.equals(known.get(column))) {
                String detail = "the register holds \"" + known.get(column) + "\", the file says \"" + text + "\"";
                conflicts.add(new ImportFault(part, line, Optional.of(column), "differs", detail));
            }
        });
    }

    private Optional<Tenure> heldTenure(Tenure tenure) {
        return held.tenuresOf(tenure.post()).stream()
                .filter(known -> known.id().equals(tenure.id()))
                .findFirst();
    }

    private List<ImportFault> misfits(Fresh fresh) {
        try {
            Organisation.of(
                    joined(held.units(), fresh.units), joined(held.posts(), fresh.posts), joined(held.tenures(), fresh.tenures));
            return List.of();
        } catch (InvalidOrganisationException invalid) {
            return invalid.faults().stream().flatMap(fault -> located(fault, fresh)).toList();
        }
    }

    private Stream<ImportFault> located(OrganisationFault fault, Fresh fresh) {
        return switch (fault.part()) {
            case UNITS -> located(fault, fresh.units.get(fault.index() - held.units().size()), Columns::cells);
            case POSTS -> located(fault, fresh.posts.get(fault.index() - held.posts().size()), Columns::cells);
            case TENURES -> located(fault, tenure(fault, fresh), Columns::cells);
        };
    }

    /** An overlap is told of the later tenure, which may be the one that is held: the row at fault is then the other. */
    private Row<Tenure> tenure(OrganisationFault fault, Fresh fresh) {
        int place = fault.index() - held.tenures().size();
        if (place >= 0) {
            return fresh.tenures.get(place);
        }
        Tenure known = held.tenures().get(fault.index());
        return fresh.tenures.stream()
                .filter(row -> row.value().post().equals(known.post()))
                .filter(row -> row.value().held().overlap(known.held()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private <T> Stream<ImportFault> located(OrganisationFault fault, Row<T> row, Function<T, Map<String, String>> cells) {
        String named = cells.apply(row.value()).getOrDefault(fault.code().equals("not_held") ? "post" : fault.column(), "");
        boolean followsFromAnother = fault.code().equals("unknown_unit") && rows.doubts().covers(Part.UNITS, named)
                || fault.code().equals("unknown_post") && rows.doubts().covers(Part.POSTS, named)
                || fault.code().equals("not_held") && rows.doubts().covers(Part.TENURES, named);
        return followsFromAnother
                ? Stream.empty()
                : Stream.of(new ImportFault(fault.part(), row.line(), Optional.of(fault.column()), fault.code(), fault.detail()));
    }

    private static <T> List<T> joined(List<T> held, List<Row<T>> fresh) {
        return Stream.concat(held.stream(), fresh.stream().map(Row::value)).toList();
    }

    private static <T> List<T> values(List<Row<T>> rows) {
        return rows.stream().map(Row::value).toList();
    }
}
