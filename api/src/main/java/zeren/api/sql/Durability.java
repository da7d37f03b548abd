package zeren.api.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The check that a database keeps what it acknowledges: it is asked, not trusted to have been configured. */
final class Durability {
    private static final String H2_DELAY =
            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'";
    private static final String POSTGRES_COMMIT = "show synchronous_commit";

    private Durability() {}

    /**
     * Asks an open connection.
     *
     * @throws StorageException if a commit may be acknowledged before it is on disk
     */
    static void check(Connection connection) throws SQLException {
        boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:h2:");
        String setting = embedded ? "WRITE_DELAY" : "synchronous_commit";
        String needed = embedded ? "0" : "on";
        List<String> found = settings(connection, embedded ? H2_DELAY : POSTGRES_COMMIT);
        if (found.isEmpty() || !found.stream().allMatch(needed::equals)) {
            throw new StorageException(
                    "The database has " + setting + " " + found + " and could lose what was acknowledged: it must be " + needed);
        }
    }

    private static List<String> settings(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
