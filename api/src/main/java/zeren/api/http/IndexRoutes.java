package zeren.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** The front page: what there is, and how to ask for it. */
public final class IndexRoutes {
    private static final List<IndexEntry> ENTRIES = List.of(
            IndexEntry.open("/health/ready", "Whether the register is well", "/health/ready"),
            IndexEntry.open("/openapi.yaml", "The contract; also as /openapi.json", "/openapi.yaml"),
            IndexEntry.open("/problems", "Every kind of problem, and how to mend it", "/problems"),
            IndexEntry.get("/rulebooks", "The rulebooks", "/rulebooks"),
            IndexEntry.get("/rulebooks/{id}", "A rulebook with its levels and grounds", "/rulebooks/gxufe-2020-5"),
            IndexEntry.get("/rulebooks/{id}/duties", "The duties of a rulebook", "/rulebooks/gxufe-2020-5/duties"),
            IndexEntry.get("/rulebooks/{id}/articles", "What becomes of each article", "/rulebooks/gxufe-2020-5/articles"),
            IndexEntry.get("/units", "The units on a date", "/units?kind=secondary_organisation"),
            IndexEntry.get("/units/{code}", "A unit", "/units/0103"),
            IndexEntry.get("/units/{code}/responsibility", "Who answers for a unit on a date", "/units/0103/responsibility?on=2026-03-15"),
            IndexEntry.get("/posts", "The posts on a date and who holds them", "/posts?unit=0103"),
            IndexEntry.get("/posts/{code}", "A post", "/posts/0103.secretary"),
            IndexEntry.get("/posts/{code}/tenures", "Who has held a post", "/posts/0103.secretary/tenures"),
            IndexEntry.get("/obligations", "What is owed, by whom, by when", "/obligations?unit=0103&period=2026-H1"),
            IndexEntry.get("/obligations/{id}", "One obligation", "/obligations/gxufe-2020-5:study-secondary:0103:2026-H1"),
            IndexEntry.performance("/obligations/{id}/performances", "Record that it was performed"),
            IndexEntry.get("/obligations/{id}/performances", "What was done about it", "/obligations/gxufe-2020-5:study-secondary:0104:2026-H1/performances"),
            IndexEntry.relief("/obligations/{id}/reliefs", "Record that it was waived or extended"),
            IndexEntry.get("/obligations/{id}/reliefs", "What was granted", "/obligations/gxufe-2020-5:year-end-report:0104:2026/reliefs"),
            IndexEntry.get("/performances/{id}", "A performance", "/performances/{performance}"),
            IndexEntry.post("/performances/{id}/reviews", "Record that its recipient accepted or returned it", "review",
                    "{\"outcome\":\"accepted\",\"received_on\":\"2026-06-15\"}", "/performances/{performance}/reviews"),
            IndexEntry.get("/performances/{id}/reviews", "What its recipient said of it", "/performances/{performance}/reviews"),
            IndexEntry.correction("/performances/{id}/corrections", "Record another in its place"),
            IndexEntry.get("/performances/{id}/corrections", "What stands in its place", "/performances/{performance}/corrections"),
            IndexEntry.post("/performances/{id}/withdrawals", "Record that it was recorded wrongly", "withdrawal",
                    "{\"reason\":\"recorded_in_error\"}", "/performances/{performance}/withdrawals"),
            IndexEntry.get("/performances/{id}/withdrawals", "Whether it was withdrawn", "/performances/{performance}/withdrawals"),
            IndexEntry.get("/reliefs/{id}", "A waiver or an extension", "/reliefs/{relief}"),
            IndexEntry.post("/reliefs/{id}/revocations", "Record that it is taken back", "revocation", "{}", "/reliefs/{relief}/revocations"),
            IndexEntry.get("/reliefs/{id}/revocations", "Whether it was revoked", "/reliefs/{relief}/revocations"),
            new IndexEntry("POST", "/imports", "Load units, posts and tenures; this one only tries",
                    "-F 'units=code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor;type=text/csv' ",
                    "/imports?dry_run=true", true));

    private final String version;
    private final String token;

    /**
     * Creates the page.
     *
     * @param token what stands for the token in a shell, such as {@code $ZEREN_TOKEN}
     */
    public IndexRoutes(String version, String token) {
        this.version = version;
        this.token = token;
    }

    /** Answers with the page. */
    public void get(Context ctx) {
        Params.none(ctx);
        ObjectNode json = Json.object()
                .put("name", "Zeren")
                .put("version", version)
                .put("description", "What every office owes by when, and who answers for it.")
                .put("access", "Send Authorization: Bearer zrn_…; the first start wrote an administrator's token into"
                        + " admin.token of the data folder.");
        ArrayNode resources = json.putArray("resources");
        ENTRIES.forEach(entry -> resources.add(entry.json(BaseUrl.of(ctx), token)));
        Json.answer(ctx, json);
    }
}
