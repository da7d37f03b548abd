package zeren.api.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.api.Site;

/** How many rows each table has, and where the journal ends, asked in one go as often as anybody likes. */
final class Contents implements AutoCloseable {
    private final Connection connection;
    private final String query;

    Contents(Site site) throws SQLException {
        connection = site.connection();
        query = site.contents().keySet().stream()
                .filter(table -> !table.equals("head"))
                .map(table -> "(select count(*) from \"" + table + "\") as \"" + table + "\"")
                .collect(Collectors.joining(", ", "select ", ", (select hash from journal_head) as head"));
    }

    Map<String, String> now() {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            Map<String, String> contents = new TreeMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                contents.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
            return contents;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
