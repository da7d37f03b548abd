package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.organisation.Unit;
import zeren.register.Incident;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;
import zeren.rulebook.Rulebooks;
import zeren.text.Text;

/** What happened that starts duties, and what is owed therefore. */
public final class OccasionRoutes {
    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; now is the clock's time. */
    public OccasionRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the occasions that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        OccasionFilter filter = OccasionFilter.read(params, view, rights);
        params.check();
        paging.<Started>answer(
                found -> Started.all(view.register().timetable()).filter(started -> started.isSeen(rights) && filter.test(started)).forEach(found),
                started -> List.of(started.occasion().day().toString(), started.occasion().id()),
                Paging.BY_TWO_TEXTS,
                started -> started.json(view.register()));
    }

    /** Answers with one occasion. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Rights rights = Rights.of(ctx, view.organisation());
        Started found = Started.find(view.register().timetable(), id)
                .filter(started -> started.isSeen(rights))
                .orElseThrow(() -> Refusal.notFound("There is no occasion of the id " + id + "."));
        Conditional.answer(ctx, found.json(view.register()));
    }

    /** Records what an office tells of. */
    public void record(Context ctx) {
        JsonBody body = JsonBody.of(ctx);
        Optional<String> rulebook = body.required("rulebook", Text::slug);
        Optional<String> duty = body.required("duty", Text::slug);
        Optional<String> unit = body.required("unit", Text::code);
        Optional<Incident.Category> category = body.read("category", (what, text) -> Snake.parse(what, Incident.Category.class, text));
        Optional<Instant> occurredAt = body.required("occurred_at", (what, text) -> Rfc3339.parse(what, text).truncatedTo(ChronoUnit.MICROS));
        checkKnown(body, rulebook, duty);
        body.check();
        Incident incident = new Incident(rulebook.orElseThrow(), duty.orElseThrow(), unit.orElseThrow(), category, occurredAt.orElseThrow());
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.answer(ctx, body, now, (lookup, registrar) -> decide(lookup, registrar, incident, now), OccasionRoutes::created);
    }

    private void checkKnown(JsonBody body, Optional<String> rulebook, Optional<String> duty) {
        Rulebooks rulebooks = store.current().rulebooks();
        if (rulebook.isPresent() && !rulebooks.ids().contains(rulebook.get())) {
            body.fault("rulebook", "unknown_rulebook", "no rulebook has the id " + rulebook.get());
        } else if (rulebook.isPresent() && duty.isPresent()
                && rulebooks.versions(rulebook.get()).stream().noneMatch(version -> version.findDuty(duty.get()).isPresent())) {
            body.fault("duty", "unknown_duty", rulebook.get() + " has no duty " + duty.get());
        }
    }

    private static Incident decide(Lookup lookup, Registrar registrar, Incident incident, ZonedDateTime now) {
        Rights rights = lookup.rights();
        rights.check(rights.mayTell(), "tell of occasions");
        Optional<Unit> unit = rights.findUnit(incident.unit());
        if (unit.isEmpty()) {
            String detail = "no unit of the register has this code";
            throw new Refusal(Problem.of(ProblemType.INVALID_BODY, List.of(Fault.ofPointer("/unit", "unknown_unit", detail))));
        }
        rights.check(rights.mayTellOf(unit.get()), "tell of occasions of this unit");
        return registrar.tell(incident, now.toInstant());
    }

    private static Reply created(Known known, Recorded<Incident> recorded) {
        Register register = known.with(recorded);
        Started started = Started.find(register.timetable(), recorded.id()).orElseThrow();
        return Reply.created("/occasions/" + recorded.id(), started.json(register));
    }
}
