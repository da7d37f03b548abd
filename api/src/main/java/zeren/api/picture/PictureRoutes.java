package zeren.api.picture;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.assessment.CalendarYears;
import zeren.api.http.Conditional;
import zeren.api.http.Fault;
import zeren.api.http.Language;
import zeren.api.http.Params;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Vary;
import zeren.api.organisation.UnitRoutes;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.assessment.TreeFigures;
import zeren.assessment.YearFigures;
import zeren.calendar.IsoDate;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;

/** The register as pictures: the year of a unit, and the hierarchy on a day. */
public final class PictureRoutes {
    /** How many units a picture has at most; one of as many is read by scrolling. */
    public static final int MOST_UNITS = 1_000;

    private static final String ROOT = "root";

    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public PictureRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the year of a unit. */
    public void year(Context ctx) {
        String code = Params.path(ctx, "code");
        Params params = Params.of(ctx);
        View view = View.read(params, store, ZonedDateTime.now(clock));
        params.check();
        Unit unit = UnitRoutes.find(Rights.of(ctx, view.organisation()), code);
        YearFigures figures = YearFigures.of(view.register(), unit.code(), CalendarYears.inPath(ctx), view.asOf(), obligation -> true);
        YearWords words = new YearWords(Language.of(ctx.header("Accept-Language")));
        answer(ctx, words.language(), YearPicture.of(unit, figures, view.asOf(), words));
    }

    /** Answers with the hierarchy, as far as the caller sees it. */
    public void tree(Context ctx) {
        Params params = Params.of(ctx);
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<LocalDate> asked = params.read("on", IsoDate::parse);
        View view = View.read(params, store, now);
        // Who names one day means that day by both.
        LocalDate asOf = params.has("as_of") ? view.asOf() : asked.orElse(view.asOf());
        LocalDate on = asked.orElse(asOf);
        Organisation organisation = view.known().organisation(on);
        Rights rights = Rights.of(ctx, organisation);
        Optional<Set<String>> beneath = UnitFilter.unit(params, ROOT, rights)
                .map(top -> Set.copyOf(organisation.subtree(top.code()).stream().map(Unit::code).toList()));
        params.check();
        Predicate<Unit> wanted = unit -> rights.sees(unit) && beneath.map(codes -> codes.contains(unit.code())).orElse(true);
        checkSize(organisation.unitsOn(on).stream().filter(wanted).count());
        Language language = Language.of(ctx.header("Accept-Language"));
        answer(ctx, language, TreePicture.of(TreeFigures.of(view.register(), organisation, on, asOf, wanted), on, asOf, language));
    }

    private static void checkSize(long units) {
        if (units > MOST_UNITS) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, List.of(Fault.ofParameter(ROOT, "too_many_units",
                    "these are " + units + " units, and a picture has at most " + MOST_UNITS + ": name the unit from which on down you want it"))));
        }
    }

    private static void answer(Context ctx, Language language, String picture) {
        ctx.header("Content-Language", language.tag()).header("Content-Security-Policy", Svg.policy(language));
        Vary.by(ctx, "Accept-Language");
        Conditional.answer(ctx, Svg.CONTENT_TYPE, picture);
    }
}
