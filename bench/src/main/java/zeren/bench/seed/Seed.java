package zeren.bench.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.api.Store;
import zeren.api.http.Json;
import zeren.api.http.Reply;
import zeren.api.journal.JournalStore;
import zeren.api.register.Change;
import zeren.api.sql.Author;
import zeren.api.sql.Database;
import zeren.api.sql.Sql;
import zeren.bench.server.Server;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Obligation;
import zeren.text.Title;

/**
 * Registers of a given number of facts: a school of 3,000 secondary organisations, and what they did about all that fell due from 2021 to 2025.
 *
 * <p>Their journals verify as though a server had written them. They are kept between runs.
 */
public final class Seed {
    public static final int UNITS = 3_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateRange SINCE = DateRange.from(LocalDate.of(2015, 1, 1));
    private static final DateRange YEARS = DateRange.of(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));

    private Seed() {}

    /** Returns the folder of a register of so many facts; it is made where there is none. */
    public static Path facts(int count) throws IOException {
        Path folder = Server.folder("facts").resolve(String.valueOf(count));
        Path done = folder.resolve("verified");
        if (Files.exists(done)) {
            return folder;
        }
        System.err.println("making a register of " + count + " facts ...");
        Server.delete(folder);
        Files.createDirectories(folder);
        Database database = Database.inFolder(folder);
        List<Obligation> owed = owed(database, folder);
        try (Sql sql = Sql.open(database)) {
            new SeededFacts(sql, owed).add(count);
            var verification = new JournalStore(sql).verify(Optional.empty());
            if (verification.finding().isPresent()) {
                throw new IllegalStateException("it does not verify: " + verification.finding().get());
            }
        }
        Files.createFile(done);
        return folder;
    }

    /** Makes the school in an empty database, which had nothing done about anything; {@code folder} is that of the server that will open it. */
    public static void school(Database database, Path folder) {
        owed(database, folder);
        try (Sql sql = Sql.open(database)) {
            SeededFacts.tell(sql);
        }
    }

    private static List<Obligation> owed(Database database, Path folder) {
        try (Store store = Store.open(database, folder, Clock.system(ZONE), ZONE)) {
            store.changes().carryOut(Author.SYSTEM, Optional.empty(), known -> school(), (change, known) -> Reply.done(Json.object()));
            return store.register().current().register().timetable().dueWithin(YEARS);
        }
    }

    private static Change school() {
        List<Described<Unit>> units = new ArrayList<>();
        List<Described<Post>> posts = new ArrayList<>();
        units.add(unit("superior", UnitKind.EXTERNAL_SUPERIOR, Optional.empty()));
        units.add(unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.of("superior")));
        posts.add(post("school", Rank.SECRETARY));
        for (int i = 0; i < UNITS; i++) {
            units.add(unit("s" + i, UnitKind.SECONDARY_ORGANISATION, Optional.of("school")));
            posts.add(post("s" + i, Rank.SECRETARY));
            posts.add(post("s" + i, Rank.HEAD));
        }
        return Change.ofOrganisation(units, posts, List.of());
    }

    private static Described<Unit> unit(String code, UnitKind kind, Optional<String> parent) {
        return Described.fromTheBeginning(new Unit(code, kind, Optional.empty(), new Title(code, code), parent, SINCE, Optional.empty()));
    }

    private static Described<Post> post(String unit, Rank rank) {
        return Described.fromTheBeginning(new Post(unit + "." + rank.code(), unit, rank, new Title(rank.code(), rank.code()), Optional.empty(), SINCE));
    }
}
