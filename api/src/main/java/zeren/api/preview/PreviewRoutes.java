package zeren.api.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.http.Fault;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.Change;
import zeren.api.register.Known;
import zeren.api.register.PreviewId;
import zeren.api.register.RegisterStore;
import zeren.calendar.IsoDate;

/** What a change would do, asked before it is made; nothing is recorded. */
public final class PreviewRoutes {
    /** The largest number of bytes of a body: that of the largest operation, an import, and what names it. */
    private static final int LIMIT = 11_000_000;

    private static final String GROUP = "group";
    private static final String TO = "to";
    private static final String AT = "at";
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_YEARS = 10;

    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public PreviewRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with what a change would do. */
    public void post(Context ctx) {
        Caller.checkAdministrator(ctx, "preview changes");
        Params params = Params.of(ctx);
        Paging paging = Paging.ofSeveral(ctx, params);
        ZonedDateTime present = ZonedDateTime.now(clock);
        // All pages are of what would have happened at the first one's time.
        ZonedDateTime at = paging.kept(AT, Instant::parse).orElse(present.toInstant()).atZone(present.getZone());
        Optional<Group> group = params.read(GROUP, (what, text) -> Snake.parse(what, Group.class, text));
        LocalDate to = to(params, at.toLocalDate());
        Function<Known, Change> decide = PreviewBody.read(JsonBody.of(ctx, params, LIMIT), at);

        Optional<PreviewId> first = paging.kept(PreviewId.PARAMETER, PreviewId::parse);
        Known known = first.map(PreviewId::sequence).map(this::knownAfter).orElseGet(store::current);
        Change change = decide.apply(known);
        PreviewId id = PreviewId.of(known, at.toLocalDate(), change);
        if (first.isPresent() && !first.get().equals(id)) {
            throw otherPage();
        }
        paging.keep(AT, at.toInstant());
        paging.keep(PreviewId.PARAMETER, id);
        Json.answer(ctx, json(id, Preview.of(known, change, at, to), to, group, paging));
    }

    private Known knownAfter(long sequence) {
        return store.knownAfter(sequence).orElseThrow(PreviewRoutes::otherPage);
    }

    private static ObjectNode json(PreviewId id, Preview preview, LocalDate to, Optional<Group> wanted, Paging paging) {
        ObjectNode json = Json.object()
                .put(PreviewId.PARAMETER, id.toString())
                .put("sequence", id.sequence())
                .put("from", id.day().toString())
                .put(TO, to.toString());
        ObjectNode counts = json.putObject("counts");
        ObjectNode differences = json.putObject("differences");
        for (Group group : Group.values()) {
            List<Entry> entries = preview.entries(group);
            counts.put(Snake.of(group), entries.size());
            if (wanted.map(group::equals).orElse(true)) {
                differences.set(Snake.of(group), paging.list(
                        GROUP, Snake.of(group), entries::forEach, Entry::key, Entry.ORDER, entry -> entry.json(preview.sides(entry))));
            }
        }
        return json;
    }

    /** Returns the last due date that is looked at: 31 December of the year after next, unless the client says another. */
    private static LocalDate to(Params params, LocalDate today) {
        LocalDate to = params.read(TO, IsoDate::parse).orElse(LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31));
        if (to.isBefore(today)) {
            params.refuse(TO, "before_today", "to " + to + " lies before today, " + today + ": closed periods do not change");
        } else if (to.isAfter(today.plusYears(LONGEST_YEARS))) {
            params.refuse(TO, "span_too_long", "to " + to + " lies more than " + LONGEST_YEARS + " years ahead: ask for less");
        }
        return to;
    }

    private static Refusal otherPage() {
        return new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(Fault.ofParameter("cursor", "invalid_value",
                "this cursor goes on with another preview: send the very body that the page before was asked for with"))));
    }
}
