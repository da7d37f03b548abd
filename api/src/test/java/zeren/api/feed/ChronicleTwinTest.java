package zeren.api.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Server;
import zeren.api.Site;
import zeren.api.http.Language;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Engine;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.Sql;
import zeren.register.ObligationId;

/** A chronicle tells the same as a slow one, which looks at everything after every single entry of the journal. */
class ChronicleTwinTest {
    private static final LocalDate IN_THE_END = LocalDate.of(9999, 12, 31);
    private static final LocalDate TODAY = LocalDate.ofInstant(Server.NOW, Server.ZONE);

    @Test
    void agrees(@TempDir Path folder) {
        try (Site site = Site.open(Engine.POSTGRES, folder); Sql sql = Sql.open(site.database())) {
            FeedDesk desk = new FeedDesk(site.client());
            RegisterStore store = new RegisterStore(sql, Server.ZONE);
            Chronicle chronicle = new Chronicle();
            desk.record(FeedDesk.BOOK + "study-secondary:0104:2026-H1", "waive", "revoke", "extend 2026-07-31", "perform 2026-06-12", "withdraw");
            SameBytesTest.CHANGES.forEach(change -> {
                change.accept(desk);
                chronicle.events(feed(), store.current(), FeedWindow.on(TODAY), owed -> true);
            });
            Map<String, Event> found = chronicle.events(feed(), store.current(), FeedWindow.on(TODAY), owed -> true).stream()
                    .collect(Collectors.toMap(event -> event.face().id().toString(), event -> event, (one, other) -> one, TreeMap::new));
            assertEquals(slow(store, entries(sql)), found);
            Set<Integer> revisions = found.values().stream().map(Event::revision).collect(Collectors.toSet());
            assertTrue(revisions.containsAll(Set.of(0, 1, 2)), revisions.toString());
        }
    }

    private static Map<String, Event> slow(RegisterStore store, List<JournalEntry> entries) {
        FeedWindow window = FeedWindow.on(TODAY);
        Map<String, Revisions> revisions = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        for (JournalEntry entry : entries) {
            known(store, entry).register().timetable().dueWithin(window.days()).forEach(owed -> ids.add(owed.toString()));
        }
        for (JournalEntry entry : entries) {
            Known known = known(store, entry);
            ids.forEach(id -> revisions.computeIfAbsent(id, none -> new Revisions()).add(entry.recordedAt(), face(known, id)));
        }
        Map<String, Event> events = new TreeMap<>();
        revisions.forEach((id, told) -> told.event().filter(event -> event.isShown(window, Server.ZONE)).ifPresent(event -> events.put(id, event)));
        return events;
    }

    private static Known known(RegisterStore store, JournalEntry entry) {
        return store.knownAfter(entry.sequence()).orElseThrow();
    }

    private static Optional<Face> face(Known known, String id) {
        return known.register().timetable().find(ObligationId.parse(id)).map(owed -> Face.of(owed, known.register().account(owed, IN_THE_END)));
    }

    private static List<JournalEntry> entries(Sql sql) {
        return sql.read(handle -> Journal.after(handle, 0, Integer.MAX_VALUE));
    }

    private static Feed feed() {
        return new Feed(1, "token", "", new FeedTerms(Optional.empty(), Optional.empty(), Language.ZH, List.of()), Instant.EPOCH, Optional.empty());
    }
}
