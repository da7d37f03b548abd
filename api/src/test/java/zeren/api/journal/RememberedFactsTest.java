package zeren.api.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;
import zeren.api.sql.Template;
import zeren.register.Recorded;

/** What a server remembers of what it recorded is what another one reads. */
@ParameterizedClass
@EnumSource
class RememberedFactsTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @Test
    void isWhatIsRead() {
        try (Sql sql = Sql.open(Template.TABLES.copy(engine, folder))) {
            RegisterStore register = SmallRegister.fill(sql, folder);
            Known known = register.current();
            List<Recorded<?>> read = register.facts(0, known.sequence());
            assertTrue(read.size() > 50, read.toString());
            for (Recorded<?> fact : read) {
                assertEquals(Optional.of(fact), known.register().find(fact.fact().getClass(), fact.id()));
                known.register().history().obligationOf(fact.fact())
                        .ifPresent(obligation -> assertTrue(known.register().dossier(obligation).facts().contains(fact)));
            }
        }
    }
}
