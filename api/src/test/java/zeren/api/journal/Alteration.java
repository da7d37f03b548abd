package zeren.api.journal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import zeren.api.sql.Engine;

/** One alteration by SQL, picked at random among all that the columns' types and checks allow; without it being known what verifies. */
final class Alteration {
    private static final List<String> WORDS = List.of("upload", "viewer", "administrator", "department", "leading-group", "head", "member", "acting",
            "full", "notice", "result", "accepted", "returned", "illegible", "wrong-period", "recorded-in-error", "duplicate", "waiver", "extension",
            "superior-instruction", "force-majeure", "information-system", "network-security", "token_revoked", "review_recorded", "holiday", "workday", "1/month", "period-end", "school", "0101", "x");

    private final Handle handle;
    private final String address;
    private final Random random;
    private final String table;
    private String told = "";

    Alteration(Handle handle, Engine engine, Random random, String table) {
        this.handle = handle;
        this.address = engine == Engine.H2 ? "_rowid_" : "ctid";
        this.random = random;
        this.table = table;
    }

    /** Alters something; a database that refuses throws, and another is to be picked. */
    void run() {
        int die = random.nextInt(10);
        if (die < 6) {
            change();
        } else if (die == 6) {
            delete();
        } else if (die == 7) {
            insert();
        } else {
            swap();
        }
    }

    /** Returns what it did. */
    @Override
    public String toString() {
        return told;
    }

    private void change() {
        change(pick(List.copyOf(cells(row()).keySet())));
    }

    /** Alters one cell of that column. */
    void change(String column) {
        String row = row();
        Map<String, Object> cells = cells(row);
        Object value = other(column, cells.get(column));
        told = "set " + table + "." + column + " of " + cells.get("sequence") + " to " + shown(value);
        set(row, column, value);
    }

    private void delete() {
        String row = row();
        told = "delete from " + table + " " + cells(row).get("sequence");
        handle.createUpdate("delete from " + table + " where " + where()).bind("row", row).execute();
    }

    private void insert() {
        Map<String, Object> cells = cells(row());
        for (int i = random.nextInt(3); i >= 0; i--) {
            String column = pick(List.copyOf(cells.keySet()));
            cells.put(column, other(column, cells.get(column)));
        }
        told = "insert into " + table + " " + cells.get("sequence");
        List<String> names = List.copyOf(cells.keySet());
        var update = handle.createUpdate("insert into " + table + " (" + String.join(", ", names) + ") values (:" + String.join(", :", names) + ")");
        names.forEach(name -> update.bind(name, cells.get(name)));
        update.execute();
    }

    private void swap() {
        String one = row();
        String other = row();
        Map<String, Object> first = cells(one);
        Map<String, Object> second = cells(other);
        String column = pick(List.copyOf(first.keySet()));
        require(!Objects.equals(first.get(column), second.get(column)));
        told = "swap " + table + "." + column + " of " + first.get("sequence") + " and " + second.get("sequence");
        set(one, column, second.get(column));
        // An update moves a row of PostgreSQL; the other has not moved.
        set(other, column, first.get(column));
    }

    private Object other(String column, Object value) {
        if (random.nextInt(8) == 0) {
            return handle.createQuery("select " + column + " from " + table + " where " + where()).bind("row", row())
                    .map((found, context) -> found.getObject(1)).list().get(0);
        }
        if (value instanceof Number number) {
            long next = number.longValue() + random.nextInt(-6, 7);
            require(next >= 1);
            return next;
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof OffsetDateTime instant) {
            return instant.plusNanos(1_000L * random.nextLong(-5_000_000, 5_000_000));
        }
        if (value instanceof Timestamp instant) {
            return instant.toInstant().plusNanos(1_000L * random.nextLong(-5_000_000, 5_000_000)).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof LocalDate date) {
            return date.plusDays(random.nextInt(-400, 400));
        }
        if (value instanceof Date date) {
            return date.toLocalDate().plusDays(random.nextInt(-400, 400));
        }
        return value == null ? fresh(column) : text((String) value);
    }

    private Object fresh(String column) {
        return switch (column) {
            case "corrects" -> 1L;
            case "dated", "document_dated", "until", "exists_to", "held_to", "valid_to", "described_from" -> LocalDate.of(2027, 1, 1);
            case "expires_at", "revoked_at" -> OffsetDateTime.parse("2027-01-01T00:00:00Z");
            case "within_count" -> 5L;
            case "within_unit" -> "hours";
            case "sha256", "document_sha256" -> "0".repeat(64);
            case "uri", "document_uri" -> "https://x";
            default -> pick(WORDS);
        };
    }

    private Object text(String value) {
        int die = random.nextInt(6);
        if (die == 0) {
            return null;
        }
        if (die == 1 || value.isEmpty()) {
            return pick(WORDS);
        }
        int at = random.nextInt(value.length());
        String letter = String.valueOf("0123456789abcdefXYZ-. 学".charAt(random.nextInt(23)));
        return switch (die) {
            case 2 -> value.substring(0, at) + value.substring(at + 1);
            case 3 -> value.substring(0, at) + letter + value.substring(at);
            default -> value.substring(0, at) + letter + value.substring(at + 1);
        };
    }

    private String row() {
        List<String> rows = handle.createQuery("select cast(" + address + " as varchar(40)) from " + table + " order by 1").mapTo(String.class).list();
        require(!rows.isEmpty());
        return pick(rows);
    }

    private Map<String, Object> cells(String row) {
        return handle.createQuery("select * from " + table + " where " + where()).bind("row", row).map((found, context) -> {
            Map<String, Object> cells = new HashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                cells.put(found.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), found.getObject(i));
            }
            return cells;
        }).one();
    }

    private void set(String row, String column, Object value) {
        handle.createUpdate("update " + table + " set " + column + " = :value where " + where()).bind("value", value).bind("row", row).execute();
    }

    private String where() {
        return "cast(" + address + " as varchar(40)) = :row";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > 80 ? text.length() + " characters" : text;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("nothing to alter like that");
        }
    }
}
