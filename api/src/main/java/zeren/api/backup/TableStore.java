package zeren.api.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import zeren.api.backup.Table.Column;
import zeren.api.backup.Table.Name;
import zeren.api.sql.StorageException;

/** The tables that a database has, in an order in which they can be filled: what a table refers to comes before it. */
final class TableStore {
    /** The tables that are in no copy, each with the reason. */
    static final Map<String, String> NOT_COPIED = Map.of(
            "flyway_schema_history", "it tells of this database's tables, which are made by scripts wherever a copy is restored",
            "to_do_push_lease", "which server tells other systems just now: none of a restored register's does");
    /** The columns that are in no copy, as {@code table.column}, each with the reason. */
    static final Map<String, String> COLUMNS_NOT_COPIED = Map.of(
            "webhook_course.lease", "which server sends just now: none of a restored register's does",
            "webhook_course.leased_until", "until when nobody else may send");

    private final Connection connection;
    private final DatabaseMetaData metadata;
    private final String schema;

    private TableStore(Connection connection) throws SQLException {
        this.connection = connection;
        this.metadata = connection.getMetaData();
        this.schema = connection.getSchema();
    }

    /** Returns the tables that are copied. */
    static List<Table> copied(Handle handle) {
        try {
            return new TableStore(handle.getConnection()).copied();
        } catch (SQLException failure) {
            throw StorageException.from(failure);
        }
    }

    /** Returns the names of all tables, in lower case. */
    static Set<String> names(Handle handle) {
        try {
            return Set.copyOf(new TableStore(handle.getConnection()).names().stream().map(Name::lower).toList());
        } catch (SQLException failure) {
            throw StorageException.from(failure);
        }
    }

    private List<Table> copied() throws SQLException {
        Map<String, Name> waiting = new TreeMap<>();
        names().stream().filter(name -> !NOT_COPIED.containsKey(name.lower())).forEach(name -> waiting.put(name.lower(), name));
        Map<String, Set<String>> references = new TreeMap<>();
        for (Name name : waiting.values()) {
            references.put(name.lower(), references(name));
        }
        List<Table> tables = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Name next = waiting.values().stream()
                    .filter(name -> references.get(name.lower()).stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle: " + waiting.keySet()));
            tables.add(table(next));
            waiting.remove(next.lower());
        }
        return tables;
    }

    private List<Name> names() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
            return texts(rows, "table_name").stream().map(this::name).toList();
        }
    }

    /** Those that a table refers to, other than itself. */
    private Set<String> references(Name table) throws SQLException {
        try (ResultSet keys = metadata.getImportedKeys(null, schema, plain(table))) {
            Set<String> names = new HashSet<>();
            texts(keys, "PKTABLE_NAME").forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            names.remove(table.lower());
            return names;
        }
    }

    private Table table(Name table) throws SQLException {
        List<String> key = key(table);
        Map<String, String> order = new TreeMap<>();
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table.quoted() + " where 1 = 0")) {
            ResultSetMetaData found = none.getMetaData();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                Name name = name(found.getColumnName(i));
                Kind kind = Kind.of(found.getColumnTypeName(i).toLowerCase(Locale.ROOT));
                order.put(name.lower(), order(name, kind, found.isNullable(i)));
                if (!COLUMNS_NOT_COPIED.containsKey(table.lower() + "." + name.lower())) {
                    columns.add(new Column(name, kind));
                }
            }
        }
        return new Table(table, columns, key.stream().map(order::get).toList());
    }

    /** Texts in the order of their bytes and what is absent first: each database has an order of its own for both. */
    private String order(Name column, Kind kind, int nullable) throws SQLException {
        boolean sorts = kind == Kind.TEXT && metadata.getDatabaseProductName().equals("PostgreSQL");
        return column.quoted() + (sorts ? " collate \"C\"" : "") + (nullable == ResultSetMetaData.columnNoNulls ? "" : " nulls first");
    }

    /** The columns that tell the rows of a table apart. */
    private List<String> key(Name table) throws SQLException {
        try (ResultSet columns = metadata.getPrimaryKeys(null, schema, plain(table))) {
            Map<Integer, String> primary = new TreeMap<>();
            while (columns.next()) {
                primary.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            return primary.isEmpty() ? unique(table) : List.copyOf(primary.values());
        }
    }

    private List<String> unique(Name table) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet columns = metadata.getIndexInfo(null, schema, plain(table), true, true)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME") != null) {
                    indexes.computeIfAbsent(columns.getString("INDEX_NAME"), name -> new ArrayList<>())
                            .add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return indexes.values().stream().min(Comparator.comparing(Object::toString))
                .orElseThrow(() -> new IllegalStateException("nothing tells the rows of " + table.lower() + " apart"));
    }

    private Name name(String name) {
        return new Name(name.toLowerCase(Locale.ROOT), "\"" + name + "\"");
    }

    private static String plain(Name name) {
        return name.quoted().substring(1, name.quoted().length() - 1);
    }

    private static List<String> texts(ResultSet rows, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(column));
        }
        return texts;
    }
}
