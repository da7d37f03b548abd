package zeren.api.push;

import java.util.Optional;

/** What another system is to be told, by how a task stands there and how it should. */
final class Comparison {
    private Comparison() {}

    /**
     * Returns what it is to be told, or nothing.
     *
     * <p>What was sent without a clear answer may have been taken: whatever is wished then is told again. What is done, or not to be done, is told of what
     * may be there alone.
     *
     * @param updates whether changes are told
     */
    static Optional<Operation> wanted(LedgerRow row, Wish wish, Updates updates) {
        boolean mayBeThere = row.stands() == LedgerRow.Stands.OPEN || row.attempt().isUnsure();
        return switch (wish.kind()) {
            case TO_DO -> toDo(row, wish.task().orElseThrow(), updates);
            case DONE -> mayBeThere ? Optional.of(Operation.COMPLETE) : Optional.empty();
            case GONE -> mayBeThere ? Optional.of(Operation.WITHDRAW) : Optional.empty();
        };
    }

    /** Whether changes are told. */
    enum Updates {
        TOLD, KEPT;

        static Updates of(Target target) {
            return target.updates() ? TOLD : KEPT;
        }
    }

    private static Optional<Operation> toDo(LedgerRow row, Task task, Updates updates) {
        boolean updating = row.pending().filter(Operation.UPDATE::equals).isPresent() && updates == Updates.TOLD;
        if (row.attempt().isUnsure()) {
            return Optional.of(updating ? Operation.UPDATE : Operation.CREATE);
        }
        if (row.stands() != LedgerRow.Stands.OPEN) {
            return Optional.of(Operation.CREATE);
        }
        boolean same = row.sha256().filter(task.sha256()::equals).isPresent();
        return same || updates == Updates.KEPT ? Optional.empty() : Optional.of(Operation.UPDATE);
    }
}
