package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zeren.api.access.Caller;
import zeren.api.http.Fault;
import zeren.api.http.Idempotency;
import zeren.api.http.Json;
import zeren.api.http.Multipart;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.imports.Counts;
import zeren.api.imports.Effect;
import zeren.api.imports.ImportConflict;
import zeren.api.imports.ImportFault;
import zeren.api.imports.ImportRefused;
import zeren.api.imports.ImportStore;
import zeren.api.imports.Outcome;
import zeren.api.sql.Author;
import zeren.api.sql.Sha256;
import zeren.organisation.OrganisationFault.Part;

/** Whole organisations from CSV. */
public final class ImportRoutes {
    /** The largest number of bytes of a body: more than any other's, since a whole organisation may come in one. */
    static final int LIMIT = 10_000_000;

    private static final Set<String> PARTS =
            Arrays.stream(Part.values()).map(Part::toString).collect(Collectors.toCollection(TreeSet::new));

    private final ImportStore imports;
    private final Idempotency idempotency;
    private final InstantSource clock;

    /** Creates the routes. */
    public ImportRoutes(ImportStore imports, Idempotency idempotency, InstantSource clock) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Takes files in, or only tries to. */
    public void post(Context ctx) {
        Caller.checkAdministrator(ctx, "import");
        Params params = Params.of(ctx);
        Effect effect = params.truth("dry_run").orElse(false) ? Effect.DRY_RUN : Effect.APPLY;
        params.check();
        Map<String, byte[]> parts = Multipart.read(ctx, PARTS, LIMIT);
        Map<Part, byte[]> files = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            files.computeIfAbsent(part, of -> parts.get(of.toString()));
        }
        // The boundary between the parts is another one each time: what is the same is what is in them.
        String content = files.entrySet().stream()
                .map(file -> file.getKey() + " " + Sha256.hex(file.getValue()))
                .collect(Collectors.joining("\n"));
        Author author = Caller.author(ctx);
        idempotency.answer(ctx, author.actor(), content, clock.instant(), key -> run(files, effect, author, key));
    }

    private Reply run(Map<Part, byte[]> files, Effect effect, Author author, Optional<RequestKey> key) {
        try {
            return imports.run(files, effect, author, key, outcome -> Reply.done(json(outcome)));
        } catch (ImportRefused refused) {
            throw new Refusal(Problem.of(ProblemType.INVALID_IMPORT, faults(refused.faults())));
        } catch (ImportConflict conflict) {
            throw new Refusal(Problem.of(ProblemType.IMPORT_CONFLICT, faults(conflict.conflicts())));
        }
    }

    private static List<Fault> faults(List<ImportFault> faults) {
        return faults.stream()
                .map(fault -> Fault.ofLine(fault.part().toString(), fault.line(), fault.column(), fault.code(), fault.detail()))
                .toList();
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
