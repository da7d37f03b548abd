package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.api.access.Rights;
import zeren.register.Occasion;
import zeren.register.Register;
import zeren.register.Start;
import zeren.register.Timetable;

/**
 * An occasion, with what each duty makes of it.
 *
 * @param occasion the occasion
 * @param starts the duties that it starts, at least one
 */
record Started(Occasion occasion, List<Start> starts) {

    /** Returns every occasion that starts a duty. */
    static Stream<Started> all(Timetable timetable) {
        return timetable.occasions().stream().map(occasion -> new Started(occasion, timetable.starts(occasion)));
    }

    /** Returns the one of that id, or nothing where there is none. */
    static Optional<Started> find(Timetable timetable, String id) {
        return timetable.findOccasion(id).map(occasion -> new Started(occasion, timetable.starts(occasion)));
    }

    /** Tells whether a caller sees it: as the unit's, or because it sees what is owed therefore. */
    boolean isSeen(Rights rights) {
        return rights.findUnit(occasion.unit()).isPresent()
                || starts.stream().flatMap(start -> start.obligations().stream()).anyMatch(rights::sees);
    }

    ObjectNode json(Register register) {
        return OccasionJson.of(occasion, starts, register);
    }
}
