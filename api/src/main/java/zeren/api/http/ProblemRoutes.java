package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** The pages that explain problems. */
public final class ProblemRoutes {
    private static final List<String> FORMATS = List.of("text/html", "text/markdown", "text/plain");
    private static final List<ProblemType> SORTED =
            Arrays.stream(ProblemType.values()).sorted(Comparator.comparing(ProblemType::code)).toList();

    /** Answers with all kinds of problem. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        params.check();
        String base = BaseUrl.path(ctx);
        paging.answer(SORTED, ProblemType::code, type -> json(type, base));
    }

    /** Answers with the page of one kind. */
    public void get(Context ctx) {
        String slug = Params.path(ctx, "slug");
        Params.none(ctx);
        ProblemType type = SORTED.stream()
                .filter(known -> known.code().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such kind of problem. GET /problems lists them."));
        Language language = Language.of(ctx.header("Accept-Language"));
        String format = format(ctx.header("Accept"));
        ProblemPage page = ProblemPage.of(type, language);
        String text = format.equals("text/html") ? page.html(language) : page.markdown();
        ctx.header("Content-Language", language.tag());
        Vary.by(ctx, "Accept, Accept-Language");
        Conditional.answer(ctx, format + "; charset=utf-8", text);
    }

    private static String format(String accept) {
        QuotedQualityCSV ranges = new QuotedQualityCSV(QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING);
        if (accept != null) {
            ranges.addValue(accept);
        }
        return ranges.getValues().stream().filter(FORMATS::contains).findFirst().orElse(FORMATS.get(0));
    }

    private static ObjectNode json(ProblemType type, String base) {
        ObjectNode json = Json.object().put("slug", type.code()).put("type", base + type.address()).put("status", type.status());
        json.set("title", Json.object()
                .put("zh", ProblemPage.of(type, Language.ZH).title())
                .put("en", ProblemPage.of(type, Language.EN).title()));
        return json;
    }
}
