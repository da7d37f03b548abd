package zeren.api.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Site;
import zeren.api.journal.JournalStore;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;

/** Tests of changes of the rules, all of them on each database, every one with a register and a server of its own. */
@ParameterizedClass
@EnumSource
public abstract class WithRules {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    /** The server. */
    protected Site site;
    /** Whoever keeps the rules. */
    protected RuleDesk desk;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder);
        desk = new RuleDesk(site.client());
        // What is recorded on the day on which a register begins counts for all the past.
        site.at("2026-06-16T04:00:00Z");
    }

    /** Whatever a test did, the journal and its rows are as they were recorded. */
    @AfterEach
    void close() {
        Database database = site.database();
        site.close();
        try (Sql sql = Sql.open(database)) {
            assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.empty()).finding());
        }
    }
}
