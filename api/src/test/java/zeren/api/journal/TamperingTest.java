package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Cases;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sql;
import zeren.api.sql.StorageException;
import zeren.api.sql.Template;

/** Whoever alters anything by SQL, with every right and every constraint between rows out of the way, is found, and the first entry concerned is named. */
class TamperingTest {
    private static final long SEED = Long.getLong("zeren.seed", 20200408L);

    @TempDir
    Path folder;

    /** What a trial came to: which alteration, what it concerns, and what was found. */
    private record Trial(String alteration, Optional<Long> concerned, Optional<Finding> finding) {}

    @ParameterizedTest
    @CsvSource({"H2, 300, 1000", "POSTGRES, 30, 100"})
    void everyAlterationIsFoundAndItsFirstEntryNamed(Engine engine, int daily, int thorough) {
        int wanted = Cases.of(daily, thorough);
        System.out.println("TamperingTest " + engine + ": -Dzeren.seed=" + SEED);
        try (Sql sql = Sql.open(Template.TABLES.copy(engine, folder))) {
            SmallRegister.fill(sql, folder);
            sql.write(TamperingTest::withoutConstraints);
            JournalHead head = sql.read(Journal::head);
            List<Trial> trials = trials(sql, engine, head, wanted);
            Map<String, Long> kinds = trials.stream()
                    .collect(Collectors.groupingBy(trial -> trial.alteration.split(" ")[0], TreeMap::new, Collectors.counting()));
            System.out.println("TamperingTest " + engine + ": " + trials.size() + " alterations, " + kinds);
            assertEquals(List.of(), trials.stream().filter(trial -> !trial.concerned.equals(trial.finding.map(Finding::sequence))).toList());
            assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.of(Checkpoint.of(head))).finding());
        }
    }

    /** Alters every column once where there are trials enough for that, then whatever comes. */
    private static List<Trial> trials(Sql sql, Engine engine, JournalHead head, int wanted) {
        Random random = new Random(SEED);
        List<Trial> trials = new ArrayList<>();
        List<String> tables = tables();
        List<String> columns = columns(sql, tables);
        for (int tried = 0; trials.size() < wanted; tried++) {
            assertTrue(tried < 100 * wanted, () -> "nothing more can be altered after " + trials.size() + " alterations: " + columns);
            boolean isInTurn = wanted > columns.size() && trials.size() < columns.size();
            String[] column = columns.get(isInTurn ? trials.size() : 0).split("\\.");
            String table = isInTurn ? column[0] : tables.get(random.nextInt(tables.size()));
            trial(sql, engine, random, head, table, isInTurn ? alteration -> alteration.change(column[1]) : Alteration::run)
                    .ifPresent(trials::add);
        }
        return trials;
    }

    /** Alters, verifies and takes it back; returns nothing where the database refused or nothing differed. */
    private static Optional<Trial> trial(
            Sql sql, Engine engine, Random random, JournalHead head, String table, Consumer<Alteration> work) {
        try {
            return sql.write(handle -> {
                Tampered before = Tampered.look(handle, table, head.sequence());
                Alteration alteration = new Alteration(handle, engine, random, table);
                work.accept(alteration);
                Optional<Long> concerned = before.first(Tampered.look(handle, table, head.sequence()));
                Optional<Finding> finding = JournalStore.verify(handle, Optional.empty()).finding();
                handle.rollback();
                return concerned.map(entry -> new Trial(alteration.toString(), concerned, finding));
            });
        } catch (StorageException | JdbiException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static List<String> tables() {
        return Stream.concat(
                TraceStore.VERIFIED.keySet().stream().filter(table -> !table.equals(TraceStore.TOKEN_REVOKED)),
                Stream.of("journal", "journal_head")).toList();
    }

    /** Every column of every table; but only_row, which can be nothing but 1. */
    private static List<String> columns(Sql sql, List<String> tables) {
        return sql.read(handle -> handle.createQuery("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                        + " where table_schema = current_schema order by 1")
                .mapTo(String.class)
                .filter(name -> tables.contains(name.split("\\.")[0]) && !name.endsWith(".only_row"))
                .list());
    }

    /** Takes away the rules between columns and between tables; those of single values stay, and those of the head's one row. */
    private static Void withoutConstraints(Handle handle) {
        handle.createQuery("select table_name, constraint_name from information_schema.table_constraints where constraint_schema = current_schema"
                        + " and constraint_type in ('FOREIGN KEY', 'CHECK') and lower(constraint_name) not like '%not_null'"
                        + " and lower(table_name) <> 'journal_head'")
                .map((row, context) -> String.format(Locale.ROOT, "alter table \"%s\" drop constraint \"%s\"", row.getString(1), row.getString(2)))
                .list()
                .forEach(handle::execute);
        return null;
    }
}
