package zeren.api.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.OrganisationFault.Part;

/** What PUT says of the whole of a unit or post, and from which day on it changes what may change. */
final class Whole {
    private static final String CHANGES_FROM = "/changes_from";

    private Whole() {}

    /**
     * Checks what never changes.
     *
     * @throws zeren.api.http.Refusal 409, unless it is the same
     */
    static void check(String code, String field, boolean same) {
        if (!same) {
            throw Fitting.conflict("/" + field, "differs_in_life", field + " of " + code + " is another in the register, and never changes: say the same,"
                    + " or end " + code + " and found another with a code of its own", List.of(code));
        }
    }

    /**
     * Returns the descriptions that are said anew; none where everything is so already.
     *
     * @param held the descriptions so far; none for what is not there yet
     * @param changesFrom the day from which it is described as {@code said}; by default today, where it is described otherwise today
     * @throws zeren.api.http.Refusal 422, if that is no day on which it exists
     */
    static <T> List<Described<T>> said(Life.Kind<T> kind, List<Described<T>> held, T said, Optional<LocalDate> changesFrom, LocalDate today) {
        DateRange exists = kind.exists().apply(said);
        checkWithin(exists, changesFrom);
        if (held.isEmpty()) {
            if (changesFrom.isPresent() && !changesFrom.get().equals(exists.from())) {
                throw Fitting.unfit(CHANGES_FROM, "no_beginning", "there is nothing yet that could change: leave changes_from out, and it is so from its first day on");
            }
            return List.of(Described.fromTheBeginning(said));
        }
        Life<T> life = Life.of(kind, held);
        boolean sameToday = kind.sameDescription(life.on(today), said);
        Optional<LocalDate> day = changesFrom.or(() -> sameToday ? Optional.empty() : Optional.of(today(exists, today)));
        return life.with(said, day).differences(life);
    }

    private static void checkWithin(DateRange exists, Optional<LocalDate> changesFrom) {
        changesFrom.filter(day -> !exists.contains(day)).ifPresent(day -> {
            throw Fitting.unfit(CHANGES_FROM, "outside_existence", day + " is no day of " + exists + ", when it exists: name one of these");
        });
    }

    /** What is still to come changes from its beginning. */
    private static LocalDate today(DateRange exists, LocalDate today) {
        if (today.isAfter(exists.to())) {
            throw Fitting.unfit(CHANGES_FROM, "missing_field", "it does not exist any more today, and is to be described otherwise: say from which day of "
                    + exists + " on");
        }
        return today.isBefore(exists.from()) ? exists.from() : today;
    }

    /** The body of PUT, whose fields are called as the columns are. */
    record PutForm(Part part, String code) implements Form {
        @Override
        public boolean says(Part of, String id) {
            return of == part && id.equals(code);
        }

        @Override
        public String pointer(Part of, String id, String column) {
            return "/" + (says(of, id) ? column : Form.end(column, "exists_from", "exists_to"));
        }
    }
}
