package zeren.api.sql;

import java.sql.SQLException;

/**
 * A failure of the database, told without SQL or values.
 *
 * <p>Texts of drivers and of Jdbi quote the statement and the bound values, so they go neither into an answer nor into a
 * log: what remains is the SQL state and the place in the code.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    /** Creates a failure that says in words what is wrong and what to do. */
    public StorageException(String message) {
        super(message);
        this.sqlState = "";
    }

    private StorageException(String message, Throwable origin, String sqlState) {
        super(message);
        this.sqlState = sqlState;
        setStackTrace(origin.getStackTrace());
    }

    /** Returns the failure that {@code origin} tells of, without its text. */
    static StorageException from(Throwable origin) {
        return because("The database refused or failed", origin);
    }

    /** Returns the refusal to ask the database while it is known that it would be in vain: it has no trace, of which there would be many. */
    static StorageException refusal(String why) {
        StorageException refusal = new StorageException(why);
        refusal.setStackTrace(new StackTraceElement[0]);
        return refusal;
    }

    static StorageException because(String message, Throwable origin) {
        String state = sqlState(origin);
        return new StorageException(state.isEmpty() ? message : message + " (SQL state " + state + ")", origin, state);
    }

    /** Tells whether the database was not even asked, as it was told before why. */
    public boolean isToldBefore() {
        return getStackTrace().length == 0;
    }

    /** Returns the five characters by which SQL names a failure, or nothing where the database did not name one. */
    public String sqlState() {
        return sqlState;
    }

    private static String sqlState(Throwable origin) {
        for (Throwable cause = origin; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
