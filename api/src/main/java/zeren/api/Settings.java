package zeren.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.api.sql.Database;

/**
 * How a server is to run.
 *
 * @param host the address that it listens on
 * @param port the port; 0 for any that is free
 * @param data the folder of the administrator's token and, unless there is another database, of the embedded one
 * @param database where the register is
 * @param zone the zone whose date is today
 * @param baseUrl the address before the path as clients know it, without a slash at the end; empty for the one they use
 * @param neighbours what the school's other systems are to it
 * @param sample whether the sample school is loaded into an empty register
 */
record Settings(
        String host, int port, Path data, Database database, ZoneId zone, Optional<String> baseUrl, Neighbours neighbours, boolean sample) {
    private static final Option PORT = Option.of("port", "N", "8080", "the port to listen on, 0 for any that is free");
    private static final Option HOST = Option.of("host", "ADDRESS", "127.0.0.1", "the address to listen on");
    static final Option DATA = Option.of("data", "FOLDER", "./data", "the folder of the register and of admin.token");
    static final Option DB = Option.optional("db", "URL", "jdbc:postgresql://… instead of the embedded database");
    private static final Option DB_USER = Option.of("db-user", "NAME", "zeren", "the user of that database");
    private static final Option DB_PASSWORD = Option.optional("db-password-file", "FILE", "the file with that user's password");
    private static final Option ZONE = Option.of("zone", "ZONE", "Asia/Shanghai", "the time zone whose date is today");
    private static final Option BASE_URL =
            Option.optional("base-url", "URL", "the address by which clients know the server, as behind a proxy");
    private static final Option SAMPLE = Option.toggle("sample", "load the sample school into an empty register");

    /** The options of whatever opens a register: where it is. */
    static final List<Option> STORAGE = List.of(DATA, DB, DB_USER, DB_PASSWORD);

    /** The options of a server. */
    static final List<Option> OPTIONS = Stream.of(List.of(PORT, HOST, DATA, DB, DB_USER, DB_PASSWORD, ZONE, BASE_URL), Neighbours.OPTIONS, List.of(SAMPLE))
            .flatMap(List::stream)
            .toList();

    /**
     * Reads the settings.
     *
     * @throws UsageException if a value cannot be
     */
    static Settings of(Arguments arguments) {
        return new Settings(
                arguments.get(HOST).orElseThrow(),
                port(arguments.get(PORT).orElseThrow()),
                data(arguments),
                database(arguments),
                zone(arguments.get(ZONE).orElseThrow()),
                arguments.get(BASE_URL).map(url -> address("base-url", url)),
                Neighbours.of(arguments),
                arguments.isOn(SAMPLE));
    }

    /**
     * Reads the folder of the register.
     *
     * @throws UsageException if it cannot be one
     */
    static Path data(Arguments arguments) {
        return path("data", arguments.get(DATA).orElseThrow());
    }

    /**
     * Reads where the register is.
     *
     * @throws UsageException if a value cannot be
     */
    static Database database(Arguments arguments) {
        return arguments.get(DB).map(url -> postgres(url, arguments)).orElseGet(() -> Database.inFolder(data(arguments)));
    }

    private static int port(String written) {
        if (written.matches("[0-9]{1,5}") && Integer.parseInt(written) <= 65535) {
            return Integer.parseInt(written);
        }
        throw new UsageException("--port must be a number from 0 to 65535, not " + written);
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw new UsageException("--zone must be a time zone such as Asia/Shanghai, not " + written);
        }
    }

    static String address(String option, String written) {
        try {
            URI uri = new URI(written);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            if (uri.getHost() != null && plain && (scheme.equals("http") || scheme.equals("https"))) {
                return written.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException none) {
            // Told below, as for any other text that is no such address.
        }
        throw new UsageException("--" + option + " must be an address such as https://zeren.example/register, not " + written);
    }

    private static Database postgres(String url, Arguments arguments) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new UsageException("--db must be jdbc:postgresql://…; leave it out for the embedded database");
        }
        String password = arguments.get(DB_PASSWORD).map(file -> password(path("db-password-file", file))).orElse("");
        return Database.postgres(url, arguments.get(DB_USER).orElseThrow(), password);
    }

    private static String password(Path file) {
        try {
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new UsageException("--db-password-file " + file + " is empty: write the password into it");
            }
            return password;
        } catch (NoSuchFileException none) {
            throw new UsageException("--db-password-file " + file + " cannot be read: there is no such file");
        } catch (AccessDeniedException others) {
            throw new UsageException("--db-password-file " + file + " cannot be read: give it to the user that runs this, and to nobody else");
        } catch (IOException unreadable) {
            throw new UsageException("--db-password-file " + file + " cannot be read");
        }
    }

    static Path path(String option, String written) {
        try {
            return Path.of(written).toAbsolutePath().normalize();
        } catch (InvalidPathException none) {
            throw new UsageException("--" + option + " must be a path, not " + written);
        }
    }
}
