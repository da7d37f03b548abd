package zeren.api.journal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What a table holds, to tell afterwards which entry an alteration concerns first; told from the rows alone. */
final class Tampered {
    /**
     * A row, or a part of it, that belongs to an entry.
     *
     * @param sequence the entry; 0 for none
     */
    private record Piece(long sequence, String text) {}

    private final String table;
    private final long last;
    private final Set<Piece> pieces;
    private final Optional<Long> head;

    private Tampered(String table, long last, Set<Piece> pieces, Optional<Long> head) {
        this.table = table;
        this.last = last;
        this.pieces = pieces;
        this.head = head;
    }

    static Tampered look(Handle handle, String table, long last) {
        Set<Piece> pieces = new HashSet<>();
        switch (table) {
            case "token" -> {
                pieces.addAll(pieces(handle, "select sequence, id, sha256, role, created_at, expires_at, delegate from token"));
                pieces.addAll(pieces(handle, "select coalesce((select sequence from journal where recorded_at = revoked_at),"
                        + " (select sequence from journal where payload = '{\"id\":\"' || id || '\"}'), (select max(sequence) from journal)) as sequence, id, revoked_at"
                        + " from token where revoked_at is not null"));
            }
            case "token_unit" -> pieces.addAll(pieces(
                    handle, "select coalesce((select sequence from token where id = token), 0) as sequence, token, unit from token_unit"));
            default -> pieces.addAll(pieces(handle, "select * from " + table));
        }
        Optional<Long> head = handle.createQuery("select sequence from journal_head").mapTo(Long.class).findOne();
        return new Tampered(table, last, pieces, head);
    }

    /** Returns the number of the first entry that differs, or nothing where none does. */
    Optional<Long> first(Tampered after) {
        TreeSet<Long> concerned = new TreeSet<>();
        Stream.concat(
                        pieces.stream().filter(piece -> !after.pieces.contains(piece)),
                        after.pieces.stream().filter(piece -> !pieces.contains(piece)))
                .map(Piece::sequence)
                .forEach(concerned::add);
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        if (table.equals("journal_head")) {
            // The row speaks of the entry that it calls the last one, or of the first that it knows and the journal does not.
            return Optional.of(after.head.map(told -> told > last ? last + 1 : Math.max(told, 1)).orElse(last));
        }
        // A row that belongs to no entry is told of only where no entry lacks one.
        long first = concerned.stream().filter(sequence -> sequence > 0).min(Comparator.naturalOrder()).orElse(0L);
        return Optional.of(table.equals("journal") ? Math.min(first, last + 1) : first);
    }

    private static List<Piece> pieces(Handle handle, String query) {
        return handle.createQuery(query).map((row, context) -> {
            StringBuilder text = new StringBuilder();
            long sequence = 0;
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(row.getString(i)).append('\u0000');
                if (row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT).equals("sequence")) {
                    sequence = row.getLong(i);
                }
            }
            return new Piece(sequence, text.toString());
        }).list();
    }
}
