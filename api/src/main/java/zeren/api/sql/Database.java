package zeren.api.sql;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which database the register is kept in.
 *
 * @param url the JDBC address
 * @param user the user to connect as
 * @param password that user's password; never shown
 */
public record Database(String url, String user, String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = H2 + "file:";
    private static final String POSTGRES = "jdbc:postgresql:";
    /**
     * H2's default delay of 500 ms loses acknowledged writes at a crash. Only we may close it, after the last write. And who
     * waits for the journal waits for as long as the largest import takes. A connection keeps what it made of 8 statements, unless told otherwise; a write
     * needs a dozen, and looks through all of them for results to forget.
     * Pages are kept in 16 MB and not in a sixteenth of the heap: what is asked often is in memory as facts, rows are added at the end of their tables, and
     * every page that is kept while a large register is read is moved about by the collector.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000;QUERY_CACHE_SIZE=32;CACHE_SIZE=16384";

    static {
        // H2 would hash every text that it reads, to find one that it read before: of the texts of a journal no two are equal.
        System.setProperty("h2.objectCache", System.getProperty("h2.objectCache", "false"));
    }

    /** Returns the embedded database in a folder, which one process at a time may use; a new one where there is none. */
    public static Database inFolder(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("zeren");
        if (file.toString().indexOf(';') >= 0) {
            throw new StorageException("The folder " + folder + " cannot hold the database: its path has a ';'. Choose another.");
        }
        return new Database(FILE + file + SETTINGS, "zeren", "");
    }

    /**
     * Returns a database on a PostgreSQL server, which several servers of ours may share.
     *
     * @throws StorageException if the address is not one of PostgreSQL
     */
    public static Database postgres(String url, String user, String password) {
        if (!url.startsWith(POSTGRES)) {
            throw new StorageException("The database must be jdbc:postgresql:…; leave it out for the embedded one.");
        }
        return new Database(url, user, password);
    }

    boolean isEmbedded() {
        return url.startsWith(H2);
    }

    /** Returns the file of an embedded database. */
    Optional<Path> file() {
        return url.startsWith(FILE) ? Optional.of(Path.of(url.substring(FILE.length()).replaceFirst(";.*", "") + ".mv.db")) : Optional.empty();
    }

    /** Returns where the database is, without settings, which may hold secrets. */
    @Override
    public String toString() {
        return url.replaceFirst("[;?].*", "");
    }
}
