package zeren.api.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.BaseUrl;
import zeren.api.http.Conditional;
import zeren.api.http.Export;
import zeren.api.http.Json;
import zeren.api.http.Params;
import zeren.api.http.Preferences;
import zeren.api.register.RegisterStore;
import zeren.api.sql.SealedEntry;
import zeren.text.InvalidValueException;

/** The journal, for those who may see everything: page by page, as one stream, and its end. */
public final class JournalRoutes {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    private final JournalStore journal;
    private final RegisterStore register;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public JournalRoutes(JournalStore journal, RegisterStore register, Clock clock) {
        this.journal = journal;
        this.register = register;
        this.clock = clock;
    }

    /** Answers with the entries after a sequence: a page of them as JSON, or all of them as lines or as a table. */
    public void list(Context ctx) {
        check(ctx);
        Params params = Params.of(ctx);
        long after = params.read("after", JournalRoutes::sequence).orElse(0L);
        Optional<Integer> limit = params.read("limit", JournalRoutes::limit);
        Optional<Export> export = Export.read(ctx, params);
        params.check();
        if (export.isPresent()) {
            long head = journal.head().sequence();
            long last = limit.map(some -> Math.min(head, after + some)).orElse(head);
            export.get().answer(journal.between(after, last), JournalJson::of, JournalJson::line);
        } else {
            page(ctx, after, limit.orElse(DEFAULT_LIMIT));
        }
    }

    /** Answers with the end of the journal, a checkpoint to be noted elsewhere. */
    public void head(Context ctx) {
        check(ctx);
        Params.none(ctx);
        Conditional.answer(ctx, JournalJson.of(journal.head()));
    }

    private void check(Context ctx) {
        Rights rights = Rights.of(ctx, register.current().organisation(LocalDate.now(clock)));
        rights.check(rights.mayReadJournal(), "read the journal");
    }

    private void page(Context ctx, long after, int limit) {
        List<SealedEntry> entries = journal.after(after, limit);
        long head = journal.head().sequence();
        ObjectNode json = Json.object();
        Json.putObjects(json, "items", entries, JournalJson::of);
        if (!entries.isEmpty() && head > last(entries)) {
            json.put("next", BaseUrl.of(ctx) + "/journal?after=" + last(entries) + "&limit=" + limit);
        }
        if (Preferences.of(ctx).totalCount()) {
            json.put("total_count", Math.max(0, head - after));
            ctx.header(Preferences.APPLIED, Preferences.TOTAL_COUNT);
        }
        Json.answer(ctx, json);
    }

    private static long last(List<SealedEntry> entries) {
        return entries.get(entries.size() - 1).sequence();
    }

    private static long sequence(String what, String written) {
        if (written.matches("0|[1-9][0-9]{0,14}")) {
            return Long.parseLong(written);
        }
        throw new InvalidValueException(what, written, "the number of an entry, or 0");
    }

    private static int limit(String what, String written) {
        if (written.matches("[1-9][0-9]{0,2}") && Integer.parseInt(written) <= LARGEST_LIMIT) {
            return Integer.parseInt(written);
        }
        throw new InvalidValueException(what, written, "a whole number from 1 to " + LARGEST_LIMIT);
    }
}
