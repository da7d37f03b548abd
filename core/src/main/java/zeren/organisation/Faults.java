package zeren.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zeren.calendar.DateRange;

/** The faults found so far. */
final class Faults {
    private final List<OrganisationFault> found = new ArrayList<>();

    /** Where the two ends of a range stand. */
    record Place(OrganisationFault.Part part, int index, String first, String last) {}

    void add(OrganisationFault.Part part, int index, String column, String code, String detail) {
        found.add(new OrganisationFault(part, index, column, code, detail));
    }

    /** Adds a fault for each end of {@code own} that lies outside {@code outer}, the days when {@code whose} exists. */
    void checkWithin(Place place, String code, DateRange own, DateRange outer, String whose) {
        String detail = own + " is not within " + outer + ", when " + whose + " exists: adjust one of the two";
        if (own.from().isBefore(outer.from())) {
            add(place.part(), place.index(), place.first(), code, detail);
        }
        if (own.to().isAfter(outer.to())) {
            add(place.part(), place.index(), place.last(), code, detail);
        }
    }

    /** Returns the faults, those of units first, then of posts, then of tenures, each in the order of the list. */
    List<OrganisationFault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(OrganisationFault::part).thenComparing(OrganisationFault::index))
                .toList();
    }
}
