package zeren.api.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import zeren.api.http.BaseUrl;
import zeren.api.http.Conditional;
import zeren.api.http.Language;
import zeren.api.http.Params;
import zeren.api.http.Vary;
import zeren.api.http.Words;
import zeren.api.register.RegisterStore;
import zeren.assessment.HalfYearReport;
import zeren.assessment.InspectionReport;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

/** The figures that reports are written with, in the form that the client likes best; the same question has the same bytes for ever. */
public final class ReportRoutes {
    private final RegisterStore store;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ReportRoutes(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Answers with the figures of a half-year. */
    public void halfYear(Context ctx) {
        Params params = Params.of(ctx);
        Inquiry inquiry = Inquiry.read(ctx, params, store, ZonedDateTime.now(clock));
        Optional<Period> half = period(ctx, params, "period", Cycle.HALF_YEAR, "a half-year, such as 2026-H1");
        params.check();
        HalfYearReport report = HalfYearReport.of(
                inquiry.view().register(), inquiry.view().known().rulebooks(), half.orElseThrow(), inquiry.view().asOf(), inquiry.extent());
        Links links = new Links(BaseUrl.of(ctx), inquiry);
        answer(ctx, () -> HalfYearJson.of(report, inquiry, links), () -> HalfYearTables.of(report, inquiry, links));
    }

    /** Answers with the figures of a year's inspections. */
    public void inspection(Context ctx) {
        Params params = Params.of(ctx);
        Inquiry inquiry = Inquiry.read(ctx, params, store, ZonedDateTime.now(clock));
        Optional<Period> year = period(ctx, params, "year", Cycle.YEAR, "a year of four digits, from 0001");
        params.check();
        InspectionReport report = InspectionReport.of(
                inquiry.view().register(), inquiry.view().known().rulebooks(), year.orElseThrow().year(), inquiry.view().asOf(), inquiry.extent());
        Links links = new Links(BaseUrl.of(ctx), inquiry);
        answer(ctx, () -> InspectionJson.of(report, inquiry, links), () -> InspectionTables.of(report, inquiry, links));
    }

    private static Optional<Period> period(Context ctx, Params params, String name, Cycle cycle, String allowed) {
        String written = Params.path(ctx, name);
        Optional<Period> period = parse(written).filter(parsed -> parsed.cycle() == cycle);
        if (period.isEmpty()) {
            params.fault(name, "invalid_value", name + " cannot be \"" + written + "\": allowed is " + allowed);
        }
        return period;
    }

    private static Optional<Period> parse(String written) {
        try {
            return Optional.of(Period.parse(written));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private static void answer(Context ctx, Supplier<ObjectNode> json, Supplier<Sheets> tables) {
        Form form = Form.of(ctx);
        Words words = Words.in("reports", Language.of(ctx.header("Accept-Language")));
        Vary.by(ctx, "Accept, Accept-Language");
        switch (form) {
            case JSON -> Conditional.answer(ctx, json.get());
            case CSV -> {
                Sheets sheets = tables.get();
                save(ctx, sheets, ".csv");
                Conditional.answer(ctx, form.type() + "; charset=utf-8", CsvForm.of(sheets));
            }
            case XLSX -> {
                Sheets sheets = tables.get();
                save(ctx, sheets, ".xlsx");
                ctx.header("Content-Language", words.language().tag());
                Conditional.answer(ctx, form.type(), XlsxForm.of(sheets, words));
            }
            case HTML -> {
                HtmlForm page = new HtmlForm(tables.get(), words);
                ctx.header("Content-Language", words.language().tag()).header("Content-Security-Policy", page.policy());
                Conditional.answer(ctx, form.type() + "; charset=utf-8", page.page().getBytes(StandardCharsets.UTF_8));
            }
            default -> throw new IllegalStateException("no writer of " + form);
        }
    }

    /** Tells a browser to keep it as a file of that name. */
    private static void save(Context ctx, Sheets sheets, String ending) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + sheets.fileName() + ending + "\"");
    }
}
