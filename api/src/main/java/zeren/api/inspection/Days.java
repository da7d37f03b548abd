package zeren.api.inspection;

import java.time.LocalDate;
import java.util.Optional;
import zeren.api.http.Params;
import zeren.calendar.IsoDate;

/** The days that a list is asked for, both ends inclusive and either of them open. */
record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Reads {@code name_from} and {@code name_to}. */
    static Days read(Params params, String name) {
        Optional<LocalDate> from = params.read(name + "_from", IsoDate::parse);
        Optional<LocalDate> to = params.read(name + "_to", IsoDate::parse);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            params.refuse(name + "_from", "after_" + name + "_to", name + "_from " + from.get() + " lies after " + name + "_to " + to.get() + ": exchange them");
        }
        return new Days(from, to);
    }

    boolean contain(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
}
