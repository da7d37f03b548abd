package zeren.api.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Instants to and from columns, which both databases keep as times with a zone. */
public final class Instants {
    private Instants() {}

    /** Returns an instant as it is bound. */
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Returns an instant as it is bound, be it absent. */
    public static OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(Instants::utc).orElse(null);
    }

    /** Returns the instant in a column that always has one. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Returns the same of a column by its place, from 1, which is found sooner than its name. */
    public static Instant get(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Returns the instant in a column, or nothing where it is empty. */
    public static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
