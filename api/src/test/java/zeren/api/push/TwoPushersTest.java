package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Two servers over one PostgreSQL: one of them tells. */
class TwoPushersTest {

    @Test
    void oneTellsAndTheOtherTakesOverWhenItIsNotHeardOf(@TempDir Path folder) throws Exception {
        try (Site one = Site.open(Engine.POSTGRES, folder); Site other = one.another(); Receiver receiver = new Receiver()) {
            TargetFile file = PushSite.single(receiver, "");
            PushSite first = new PushSite(one, "first", file);
            PushSite second = new PushSite(other, "second", file);
            first.run();
            int told = receiver.seen().size();
            assertTrue(told > 100);
            receiver.tasks().clear();
            one.at("2026-06-16T04:00:00Z");
            // A day later nobody holds the lease; whoever comes first has it, and tells what the new day changed.
            second.run();
            assertTrue(!receiver.seen().isEmpty());
            first.run();
            assertEquals(List.of(), receiver.seen(), "the second has told it");
            LedgerStore.Entries nothing = new LedgerStore.Entries("one", List.of(), List.of(), Optional.empty());
            assertThrows(LedgerStore.LeaseLost.class, () -> one.pushes().save("first", one.clock().instant(), nothing));
            one.pushes().release("first");
            assertTrue(!one.pushes().lease("first", one.clock().instant()), "what is another's cannot be given away");
            other.pushes().release("second");
            first.run();
            assertEquals(List.of(), receiver.seen(), "nothing changed, and the ledger is one");
            second.run();
            assertThrows(LedgerStore.LeaseLost.class, () -> one.pushes().save("second", one.clock().instant(), nothing));
        }
    }
}
