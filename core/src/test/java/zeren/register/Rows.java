package zeren.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.slow.SlowRow;

/** Obligations as plain rows, field by field, in the order of their ids. */
final class Rows {
    private static final Comparator<SlowRow> BY_ID = Comparator.comparing(SlowRow::id).thenComparing(SlowRow::version);

    private Rows() {}

    static List<SlowRow> of(List<Obligation> obligations) {
        return sorted(obligations.stream().map(Rows::of).toList());
    }

    static List<SlowRow> sorted(List<SlowRow> rows) {
        List<SlowRow> sorted = new ArrayList<>(rows);
        sorted.sort(BY_ID);
        return sorted;
    }

    static SlowRow of(Obligation obligation) {
        return new SlowRow(
                obligation.id().toString(),
                obligation.term().rulebook().version(),
                obligation.when().toString(),
                obligation.bearer().unit().code(),
                obligation.post().map(Post::code).orElse(null),
                obligation.subject().map(Unit::code).orElse(null),
                obligation.owedTo().map(Unit::code).orElse(null),
                obligation.opensOn(),
                obligation.dueOn(),
                obligation.term().deadline().actBy(),
                obligation.term().deadline().provisional(),
                obligation.term().required(),
                obligation.lapse().map(lapse -> lapse.reason().code()).orElse(null),
                obligation.lapse().flatMap(Lapse::inheritedBy).map(Unit::code).orElse(null),
                obligation.inheritedFrom().map(Unit::code).orElse(null));
    }
}
