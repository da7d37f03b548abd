package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zeren.api.access.Caller;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Multipart;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.imports.Counts;
import zeren.api.imports.Effect;
import zeren.api.imports.Import;
import zeren.api.imports.ImportStore;
import zeren.api.imports.Missing;
import zeren.api.imports.OrganisationRows;
import zeren.api.imports.Outcome;
import zeren.api.imports.Terms;
import zeren.api.register.Changing;
import zeren.api.register.PreviewId;
import zeren.api.sql.Sha256;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;

/** Whole organisations from CSV or JSON. */
public final class ImportRoutes {
    /** The largest number of bytes of a body: more than any other's, since a whole organisation may come in one. */
    static final int LIMIT = 10_000_000;

    private static final Set<String> PARTS =
            Arrays.stream(Part.values()).map(Part::toString).collect(Collectors.toCollection(TreeSet::new));

    private final ImportStore imports;
    private final Changing changing;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ImportRoutes(ImportStore imports, Changing changing, Clock clock) {
        this.imports = imports;
        this.changing = changing;
        this.clock = clock;
    }

    /** Takes rows in, or only tries to. */
    public void post(Context ctx) {
        Caller.checkAdministrator(ctx, "import");
        ZonedDateTime now = ZonedDateTime.now(clock);
        Params params = Params.ofWrite(ctx);
        boolean isDry = params.truth("dry_run").orElse(false);
        Optional<LocalDate> changesFrom = params.read("changes_from", IsoDate::parse);
        Optional<Missing> missing = params.read("missing", Import::missing);
        Optional<PreviewId> previewed = PreviewId.read(params);
        if (isDry && previewed.isPresent()) {
            params.refuse(PreviewId.PARAMETER, "with_dry_run", "a dry run carries nothing out: leave one of the two out");
        }
        BiFunction<Optional<LocalDate>, Optional<Missing>, Terms> terms = (day, lack) -> new Terms(
                once(params, "changes_from", changesFrom, day).orElse(now.toLocalDate()), once(params, "missing", missing, lack).orElse(Missing.KEEP));
        Sent sent = Multipart.isSent(ctx) ? files(ctx, params, terms) : json(ctx, params, terms);
        if (isDry || !sent.wanted().rows().isSound()) {
            // What cannot be read is refused, together with all that can be.
            Json.answer(ctx, json(imports.tried(sent.wanted())));
            return;
        }
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        changing.answer(ctx, sent.content().get(), now, previewed, known -> sent.wanted().decide(known, outcome::set),
                (change, known) -> Reply.done(json(outcome.get())));
    }

    private static <T> Optional<T> once(Params params, String name, Optional<T> query, Optional<T> body) {
        if (query.isPresent() && body.isPresent()) {
            params.fault(name, "repeated_parameter", name + " is in the body as well: give it once");
        }
        return query.or(() -> body);
    }

    /** What was sent, and what is the same when it is sent again. */
    private record Sent(Import wanted, Supplier<String> content) {}

    private static Sent files(Context ctx, Params params, BiFunction<Optional<LocalDate>, Optional<Missing>, Terms> terms) {
        Map<String, Multipart.Part> parts = Multipart.read(ctx, params, PARTS, LIMIT);
        Import wanted = new Import(OrganisationRows.readParts(parts), terms.apply(Optional.empty(), Optional.empty()));
        // The boundary between the parts is another one each time: what is the same is what is in them.
        return new Sent(wanted, () -> parts.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue().contentType() + " " + Sha256.hex(part.getValue().content()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static Sent json(Context ctx, Params params, BiFunction<Optional<LocalDate>, Optional<Missing>, Terms> terms) {
        if (!JsonBody.isSent(ctx)) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send multipart/form-data, as curl -F does, or application/json in UTF-8."));
        }
        JsonBody body = JsonBody.of(ctx, params, LIMIT);
        return new Sent(Import.read(body, terms), body::canonical);
    }

    private static ObjectNode json(Outcome outcome) {
        ObjectNode json = Json.object().put("dry_run", outcome.effect() == Effect.DRY_RUN);
        json.set("created", json(outcome.created()));
        json.set("changed", json(outcome.changed()));
        json.set("ended", json(outcome.ended()));
        json.set("unchanged", json(outcome.unchanged()));
        return json;
    }

    private static ObjectNode json(Counts counts) {
        return Json.object().put("units", counts.units()).put("posts", counts.posts()).put("tenures", counts.tenures());
    }
}
