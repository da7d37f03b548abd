package zeren.api.rulebook;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zeren.api.http.Conditional;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Refusal;
import zeren.api.register.RegisterStore;
import zeren.calendar.IsoDate;
import zeren.rulebook.Article;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/** The rule catalogue. */
public final class RulebookRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public RulebookRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the rulebooks. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        Rulebooks rulebooks = store.current().rulebooks();
        List<Rulebook> versions = rulebooks.ids().stream().flatMap(id -> version(rulebooks, id, on).stream()).toList();
        paging.answer(versions, Rulebook::id, version -> RulebookJson.summary(rulebooks, version));
    }

    /** Answers with one rulebook. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        Rulebooks rulebooks = store.current().rulebooks();
        Conditional.answer(ctx, RulebookJson.of(rulebooks, find(rulebooks, id, on)));
    }

    /** Answers with the duties of a rulebook. */
    public void duties(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        List<Duty> duties = find(store.current().rulebooks(), id, on).duties();
        paging.answer(duties, duty -> ordinal(duties.indexOf(duty)), DutyJson::of);
    }

    /** Answers with what a rulebook makes of the articles. */
    public void articles(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        Optional<LocalDate> on = params.read("on", IsoDate::parse);
        params.check();
        List<Article> articles = find(store.current().rulebooks(), id, on).articles();
        paging.answer(articles, article -> ordinal(article.number()), RulebookJson::of);
    }

    private Rulebook find(Rulebooks rulebooks, String id, Optional<LocalDate> on) {
        if (!rulebooks.ids().contains(id)) {
            throw Refusal.notFound("There is no rulebook " + id + ".");
        }
        return version(rulebooks, id, on).orElseThrow(() -> Refusal.notFound(
                "No version of rulebook " + id + " is in force on " + on.orElseThrow() + "; /rulebooks/" + id + " lists its versions."));
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
