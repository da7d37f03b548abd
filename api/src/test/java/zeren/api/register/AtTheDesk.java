package zeren.api.register;

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
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;

/** Tests at a desk in the sample school, all of them on each database, every one with a register and a server of its own. */
@ParameterizedClass
@EnumSource
abstract class AtTheDesk {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    Site site;
    Desk desk;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder);
        desk = new Desk(site.client());
    }

    /** Verifies the whole register, as {@code zeren verify} does; the server has it open meanwhile. */
    @AfterEach
    void close() {
        try (Site closing = site; Sql sql = Sql.open(closing.database())) {
            assertEquals(Optional.empty(), new JournalStore(sql).verify(Optional.empty()).finding());
        }
    }
}
