package zeren.bench.write;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import zeren.api.sql.Database;
import zeren.bench.Machine;
import zeren.bench.server.Bare;
import zeren.bench.server.Server;
import zeren.bench.server.Spread;
import zeren.bench.server.Table;
import zeren.bench.seed.Seed;

/** How many performances are acknowledged in a second, beside a bare insert of the same bytes: rounds that take turns, on both databases. */
public final class WriteBench implements Closeable {
    private static final List<String> PARTS = List.of("Zeren", "bare POST", "bare JDBC");
    private static final int[] CLIENTS = {1, 16};
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final Duration length;
    private final int rounds;
    private final Path folder = Files.createTempDirectory("zeren-writes");
    private final List<Closeable> open = new ArrayList<>();
    private final Map<String, List<Load.Measure>> measures = new LinkedHashMap<>();

    private WriteBench(int rounds, Duration length) throws Exception {
        this.rounds = rounds;
        this.length = length;
    }

    /** Measures: rounds and the seconds of each part of a round, and which databases, or both. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Duration length = Duration.ofMillis(arguments.length > 1 ? (long) (Double.parseDouble(arguments[1]) * 1_000) : 5_000);
        List<String> databases = arguments.length > 2 ? List.of(arguments[2]) : List.of("H2", "PostgreSQL");
        try (WriteBench bench = new WriteBench(rounds, length)) {
            Map<String, Map<String, Load.Subject>> subjects = new LinkedHashMap<>();
            for (String database : databases) {
                subjects.put(database, database.equals("H2") ? bench.h2() : bench.postgres());
            }
            bench.measure(subjects);
            bench.print(databases);
        }
    }

    private Map<String, Load.Subject> h2() throws Exception {
        Seed.school(Database.inFolder(Files.createDirectories(folder.resolve("zeren"))), folder.resolve("zeren"));
        Server zeren = keep(Server.zeren(folder.resolve("zeren"), List.of(), List.of()));
        String url = "jdbc:h2:file:" + folder.resolve("bare") + "/";
        Server bare = keep(Server.bare(folder.resolve("bare.log"), List.of(url + "post" + H2, "sa", "")));
        return subjects(zeren, "zeren", bare, keep(Bare.open(url + "jdbc" + H2, "sa", "")));
    }

    private Map<String, Load.Subject> postgres() throws Exception {
        EmbeddedPostgres postgres = keep(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start());
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            check(statement, "fsync");
            check(statement, "synchronous_commit");
            statement.execute("create database zeren");
            statement.execute("create database post");
            statement.execute("create database jdbc");
        }
        Path password = Files.writeString(folder.resolve("password"), "postgres");
        Seed.school(Database.postgres(postgres.getJdbcUrl("postgres", "zeren"), "postgres", "postgres"), Files.createDirectories(folder.resolve("zeren-pg")));
        Server zeren = keep(Server.zeren(folder.resolve("zeren-pg"), List.of(), List.of(
                "--db", postgres.getJdbcUrl("postgres", "zeren"), "--db-user", "postgres", "--db-password-file", password.toString())));
        Server bare = keep(Server.bare(folder.resolve("bare-pg.log"), List.of(postgres.getJdbcUrl("postgres", "post"), "postgres", "postgres")));
        return subjects(zeren, "zeren-pg", bare, keep(Bare.open(postgres.getJdbcUrl("postgres", "jdbc"), "postgres", "postgres")));
    }

    private static void check(Statement statement, String setting) throws Exception {
        try (ResultSet shown = statement.executeQuery("show " + setting)) {
            if (!shown.next() || !shown.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is not on");
            }
        }
    }

    private Map<String, Load.Subject> subjects(Server zeren, String data, Server bare, HikariDataSource jdbc) throws Exception {
        String token = Files.readString(folder.resolve(data).resolve("admin.token")).strip();
        Map<String, Load.Subject> subjects = new LinkedHashMap<>();
        subjects.put(PARTS.get(0), Performances.at(zeren, token));
        subjects.put(PARTS.get(1), new BareRows(bare));
        subjects.put(PARTS.get(2), new Inserts(jdbc));
        return subjects;
    }

    /** All that is measured is compiled by then: ours is more code, and needs a hundred thousand writes for that. */
    private static void warmUp(Map<String, Load.Subject> database) throws Exception {
        for (String part : PARTS) {
            Load.run(database.get(part), 16, part.equals(PARTS.get(0)) ? WARM_UP : WARM_UP.dividedBy(4));
        }
    }

    private void measure(Map<String, Map<String, Load.Subject>> databases) throws Exception {
        for (Map<String, Load.Subject> database : databases.values()) {
            warmUp(database);
        }
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Map<String, Load.Subject>> database : databases.entrySet()) {
                for (int clients : CLIENTS) {
                    for (String part : PARTS) {
                        Load.Measure measure = Load.run(database.getValue().get(part), clients, length);
                        System.err.printf("%d %s %d %s: %s%n", round, database.getKey(), clients, part, measure);
                        measures.computeIfAbsent(name(database.getKey(), clients, part), none -> new ArrayList<>()).add(measure);
                    }
                }
            }
        }
    }

    private void print(List<String> databases) {
        Table table = new Table("database, clients", "Zeren /s", "bare POST /s", "bare JDBC /s", "Zeren ÷ POST", "Zeren ÷ JDBC",
                "CPU µs: Zeren", "CPU µs: POST", "p99 ms: Zeren", "p99 ms: POST");
        for (String database : databases) {
            for (int clients : CLIENTS) {
                List<Load.Measure> zeren = measures.get(name(database, clients, PARTS.get(0)));
                List<Load.Measure> post = measures.get(name(database, clients, PARTS.get(1)));
                List<Load.Measure> jdbc = measures.get(name(database, clients, PARTS.get(2)));
                table.row(database + ", " + clients,
                        perSecond(zeren).text(0), perSecond(post).text(0), perSecond(jdbc).text(0), ratio(zeren, post).text(2), ratio(zeren, jdbc).text(2),
                        spread(zeren, Load.Measure::processorMicros).text(0), spread(post, Load.Measure::processorMicros).text(0),
                        spread(zeren, Load.Measure::p99Millis).text(1), spread(post, Load.Measure::p99Millis).text(1));
            }
        }
        table.print();
        System.out.println(Machine.line("bench/writes/run") + " " + rounds + " rounds that took turns, " + length.toMillis() / 1e3
                + " s each, after " + WARM_UP.toSeconds() + " s to warm up; median (least–most).");
    }

    private static Spread perSecond(List<Load.Measure> measures) {
        return spread(measures, Load.Measure::perSecond);
    }

    /** Round by round, as what was busy besides was so for both. */
    private static Spread ratio(List<Load.Measure> some, List<Load.Measure> floor) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            ratios.add(some.get(i).perSecond() / floor.get(i).perSecond());
        }
        return new Spread(ratios);
    }

    private static Spread spread(List<Load.Measure> measures, ToDoubleFunction<Load.Measure> of) {
        return new Spread(measures.stream().map(of::applyAsDouble).toList());
    }

    private static String name(String database, int clients, String part) {
        return database + " " + clients + " " + part;
    }

    private <C extends Closeable> C keep(C opened) {
        open.add(0, opened);
        return opened;
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
        Server.delete(folder);
    }
}
