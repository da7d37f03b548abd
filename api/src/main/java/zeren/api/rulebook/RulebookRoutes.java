package zeren.api.rulebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Reply;
import zeren.api.http.YamlBody;
import zeren.api.register.Change;
import zeren.api.register.Changing;
import zeren.api.register.Known;
import zeren.api.register.PreviewId;
import zeren.api.register.RegisterStore;
import zeren.api.register.View;
import zeren.calendar.IsoDate;
import zeren.rulebook.Article;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.text.InvalidValueException;

/** The rule catalogue. */
public final class RulebookRoutes {
    /** The largest number of bytes of a rulebook: of a million characters the most take three. */
    static final int LIMIT = 3_000_000;

    private final RegisterStore store;
    private final Changing changing;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public RulebookRoutes(RegisterStore store, Changing changing, Clock clock) {
        this.store = store;
        this.changing = changing;
        this.clock = clock;
    }

    /** Which version of a rulebook is asked for, where it is said. */
    private record Which(Optional<LocalDate> on, Optional<Integer> version) {
        static Which read(Params params) {
            Which which = new Which(params.read("on", IsoDate::parse), params.read("version", Which::number));
            if (which.on.isPresent() && which.version.isPresent()) {
                params.refuse("version", "with_on", "version and on each say which version is meant: give one of them");
            }
            return which;
        }

        private static int number(String what, String written) {
            if (!written.matches("[1-9][0-9]{0,3}")) {
                throw new InvalidValueException(what, written, "a whole number from 1 to " + Rulebook.MAX_VERSION);
            }
            return Integer.parseInt(written);
        }
    }

    /** Answers with the rulebooks. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        Known known = View.timeless(params, paging, store, ZonedDateTime.now(clock)).known();
        params.check();
        Rulebooks rulebooks = known.rulebooks();
        List<Rulebook> versions = rulebooks.ids().stream().flatMap(id -> version(rulebooks, id, on).stream()).toList();
        paging.answer(versions, Rulebook::id, version -> RulebookJson.summary(rulebooks, version));
    }

    /** Answers with one rulebook. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Which which = Which.read(params);
        Known known = View.timeless(params, store, ZonedDateTime.now(clock)).known();
        params.check();
        Conditional.answer(ctx, RulebookJson.of(known.rulebooks(), find(known.rulebooks(), id, which)));
    }

    /** Answers with the duties of a rulebook. */
    public void duties(Context ctx) {
        list(ctx, (version, paging) -> {
            List<Duty> duties = version.duties();
            paging.answer(duties, duty -> ordinal(duties.indexOf(duty)), DutyJson::of);
        });
    }

    /** Answers with what a rulebook makes of the articles. */
    public void articles(Context ctx) {
        list(ctx, (version, paging) -> paging.answer(version.articles(), (Article article) -> ordinal(article.number()), RulebookJson::of));
    }

    /** Adds a version of a rulebook. */
    public void post(Context ctx) {
        Caller.checkAdministrator(ctx, "add rulebooks");
        Params params = Params.ofWrite(ctx);
        Optional<PreviewId> previewed = PreviewId.read(params);
        JsonBody body = body(ctx, params);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Function<Known, Change> decide = new RulebookChange().read("", body, now);
        changing.answer(ctx, body.canonical(), now, previewed, decide, RulebookRoutes::told);
    }

    /** Refuses what is asked of a rulebook that there is not. */
    static void checkKnown(Rulebooks rulebooks, String id) {
        if (!rulebooks.ids().contains(id)) {
            throw Refusal.notFound("There is no rulebook " + id + ".");
        }
    }

    private interface Listing {
        void answer(Rulebook version, Paging paging);
    }

    private void list(Context ctx, Listing listing) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Which which = Which.read(params);
        Known known = View.timeless(params, paging, store, ZonedDateTime.now(clock)).known();
        params.check();
        listing.answer(find(known.rulebooks(), id, which), paging);
    }

    private static JsonBody body(Context ctx, Params params) {
        if (YamlBody.isSent(ctx)) {
            return JsonBody.of(params, RulebookChange.YAML, YamlBody.read(ctx, LIMIT));
        }
        if (JsonBody.isSent(ctx)) {
            return JsonBody.of(ctx, params, LIMIT);
        }
        throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the rulebook as application/yaml or application/json in UTF-8."));
    }

    /** Tells which version it is about, not all that is in it: that may be longer than an answer that is kept. */
    private static Reply told(Change change, Known known) {
        String id = change.payload().get("id").toString();
        Rulebook version = numbered(known.rulebooks(), id, (Integer) change.payload().get("version")).orElseThrow();
        ObjectNode whole = RulebookJson.of(known.rulebooks(), version);
        Reply reply = change.additions().isEmpty()
                ? Reply.changed(whole)
                : Reply.created("/rulebooks/" + id + "?version=" + version.version(), whole);
        return reply.showing(RulebookJson.summary(known.rulebooks(), version));
    }

    private Rulebook find(Rulebooks rulebooks, String id, Which which) {
        checkKnown(rulebooks, id);
        String listed = "; /rulebooks/" + id + " lists its versions.";
        if (which.version().isPresent()) {
            int number = which.version().get();
            return numbered(rulebooks, id, number).orElseThrow(() ->
                    Refusal.notFound("There is no version " + number + " of rulebook " + id + listed));
        }
        return version(rulebooks, id, which.on()).orElseThrow(() ->
                Refusal.notFound("No version of rulebook " + id + " is in force on " + which.on().orElseThrow() + listed));
    }

    private static Optional<Rulebook> numbered(Rulebooks rulebooks, String id, int number) {
        return rulebooks.versions(id).stream().filter(version -> version.version() == number).findFirst();
    }

    private Optional<Rulebook> version(Rulebooks rulebooks, String id, Optional<LocalDate> on) {
        return on.isPresent()
                ? rulebooks.inForce(id, on.get())
                : rulebooks.inForce(id, LocalDate.now(clock)).or(() -> rulebooks.latest(id));
    }

    /** Returns a number as a text that sorts as the number does. */
    private static String ordinal(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
