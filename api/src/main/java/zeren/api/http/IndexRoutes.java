package zeren.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The front page: what there is, and how to ask for it. */
public final class IndexRoutes {
    private static final String PERFORMANCES = "/obligations/gxufe-2020-5:study-secondary:0104:2026-H1/performances";
    private static final String RELIEFS = "/obligations/gxufe-2020-5:year-end-report:0104:2026/reliefs";
    private static final IndexEntry.Source FIRST_PERFORMANCE = new IndexEntry.Source(PERFORMANCES, "p[0-9]*", "head");
    private static final IndexEntry.Source LAST_PERFORMANCE = new IndexEntry.Source(PERFORMANCES, "p[0-9]*", "tail");
    private static final IndexEntry.Source FIRST_RELIEF = new IndexEntry.Source(RELIEFS, "r[0-9]*", "head");
    private static final IndexEntry.Source FIRST_REFERRAL = new IndexEntry.Source("/referrals?unit=0104", "a[0-9]*", "head");
    private static final IndexEntry.Source FIRST_ROUND = new IndexEntry.Source("/inspections?inspector=school", "i[0-9]*", "head");
    private static final IndexEntry.Source LAST_VISIT =
            new IndexEntry.Source("/inspections/@/visits", "t[0-9]*", "tail", Optional.of(FIRST_ROUND));
    private static final String EMPTY_RULEBOOK = """
            {"id":"empty-example","version":1,"document_number":"EXAMPLE-1","title":{"zh":"空白示例","en":"An empty example"},\
            "issuer":{"zh":"示例大学","en":"Sample University"},"dated":"2020-01-01","issued":"2020-01-01",\
            "in_force":{"from":"2020-01-01","to":"2020-01-01"},"status":"trial","calendar":"cn","roll":"none","minimum_presence":30,\
            "articles":[],"levels":[],"responsibilities":[],"duties":[],"grounds":[]}""";
    private static final List<IndexEntry> ENTRIES = List.of(
            IndexEntry.open("/health/ready", "Whether the register is well", "/health/ready"),
            IndexEntry.open("/openapi.yaml", "The contract; also as /openapi.json", "/openapi.yaml"),
            IndexEntry.open("/docs", "The contract as a page, to read and to try out in a browser", "/docs"),
            IndexEntry.open("/problems", "Every kind of problem, and how to mend it", "/problems"),
            IndexEntry.get("/rulebooks", "The rulebooks", "/rulebooks"),
            IndexEntry.get("/rulebooks/{id}", "A rulebook with its levels and grounds", "/rulebooks/gxufe-2020-5"),
            IndexEntry.get("/rulebooks/{id}/duties", "The duties of a rulebook", "/rulebooks/gxufe-2020-5/duties"),
            IndexEntry.get("/rulebooks/{id}/articles", "What becomes of each article", "/rulebooks/gxufe-2020-5/articles"),
            IndexEntry.post("/rulebooks", "Add a rulebook or a version of one, as JSON or YAML; this one is empty", "rulebook", EMPTY_RULEBOOK, "/rulebooks"),
            IndexEntry.put("/rulebooks/{id}/parameters/{duty}", "Set how often a duty is owed, or by when; this one, on a day on which no period ends",
                    "{\"valid_from\":\"2026-01-01\",\"valid_to\":\"2026-01-01\",\"cadence\":\"1/quarter\",\"set_by\":\"school\","
                            + "\"document\":{\"kind\":\"notice\",\"number\":\"2026-40\"}}",
                    "/rulebooks/gxufe-2020-5/parameters/analysis-secondary"),
            IndexEntry.get("/rulebooks/{id}/parameters/{duty}", "What is set for a duty",
                    "/rulebooks/gxufe-2020-5/parameters/analysis-secondary"),
            IndexEntry.get("/rulebooks/{id}/parameters", "What is set for any duty", "/rulebooks/gxufe-2020-5/parameters"),
            IndexEntry.get("/working-calendars", "The calendars of working days", "/working-calendars"),
            IndexEntry.get("/working-calendars/{id}", "Days off and make-up days, with their notices", "/working-calendars/cn?year=2026"),
            IndexEntry.get("/working-calendars/{id}/years/{year}", "One year of a calendar", "/working-calendars/cn/years/2026"),
            IndexEntry.putBack("/working-calendars/{id}/years/{year}", "Say what official notices make of a year; this one puts it back as it is",
                    "/working-calendars/cn/years/2026"),
            IndexEntry.get("/units", "The units on a date", "/units?kind=secondary_organisation"),
            IndexEntry.get("/units/{code}", "A unit", "/units/0103"),
            IndexEntry.put("/units/{code}", "Found a unit, or say something else of one; this says what is so already",
                    "{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"金融与保险学院党委\",\"en\":\"School of Finance and Insurance\"},"
                            + "\"parent\":\"school\",\"exists_from\":\"2000-01-01\"}",
                    "/units/0103"),
            IndexEntry.post("/units/{code}/successions", "End a unit, and say what becomes of its duties; this is so already", "succession",
                    "{\"kind\":\"merge\",\"last_day\":\"2025-10-15\",\"successor\":\"0115\"}", "/units/0114/successions"),
            IndexEntry.get("/units/{code}/responsibility", "Who answers for a unit on a date", "/units/0103/responsibility?on=2026-03-15"),
            IndexEntry.post("/calendars", "Make a calendar to subscribe to, whose address is shown this once", "calendar",
                    "{\"unit\":\"0103\",\"alarms_days_before\":[7,1]}", "/calendars"),
            IndexEntry.get("/calendars", "The calendars that you made", "/calendars"),
            IndexEntry.get("/calendars/{id}", "A calendar as it was made", "/calendars/@").from(new IndexEntry.Source("/calendars", "c[0-9]*", "head")),
            IndexEntry.get("/events", "What happened, in the order in which it was told", "/events?after=0&limit=3"),
            IndexEntry.get("/webhooks", "The webhooks that you made, to which events are sent; the operator names the hosts to which they may lead", "/webhooks"),
            IndexEntry.get("/posts", "The posts on a date and who holds them", "/posts?unit=0103"),
            IndexEntry.get("/posts/{code}", "A post", "/posts/0103.secretary"),
            IndexEntry.put("/posts/{code}", "Set a post up, or say something else of one; this says what is so already",
                    "{\"unit\":\"0103\",\"rank\":\"secretary\",\"title\":{\"zh\":\"书记\",\"en\":\"Secretary\"},\"exists_from\":\"2000-01-01\"}",
                    "/posts/0103.secretary"),
            IndexEntry.get("/posts/{code}/tenures", "Who has held a post", "/posts/0103.secretary/tenures"),
            IndexEntry.post("/posts/{code}/tenures", "Let somebody hold a post, or act for its holder; this is so already", "tenure",
                    "{\"staff_no\":\"00027\",\"mode\":\"full\",\"held_from\":\"2026-04-01\"}", "/posts/0103.secretary/tenures"),
            IndexEntry.get("/posts/{code}/tenures/{id}", "A tenure", "/posts/0103.secretary/tenures/2026-04-01"),
            IndexEntry.put("/posts/{code}/tenures/{id}", "End a tenure, or say something else of it; this says what is so already",
                    "{\"staff_no\":\"00027\",\"mode\":\"full\",\"held_from\":\"2026-04-01\"}", "/posts/0103.secretary/tenures/2026-04-01"),
            IndexEntry.get("/obligations", "What is owed, by whom, by when", "/obligations?unit=0103&period=2026-H1"),
            IndexEntry.get("/obligations/{id}", "One obligation", "/obligations/gxufe-2020-5:study-secondary:0103:2026-H1"),
            IndexEntry.get("/obligations/{id}/explanation", "Why it stands as it does, step by step; also in Chinese",
                    "/obligations/gxufe-2020-5:study-secondary:0103:2026-H1/explanation"),
            IndexEntry.get("/obligations/{id}/receipt", "What that answer rests on, to be computed again by ./zeren verify",
                    "/obligations/gxufe-2020-5:study-secondary:0103:2026-H1/receipt"),
            IndexEntry.asking("/previews", "What a change would do, without doing it",
                    "{\"operation\":\"put_unit\",\"target\":\"0130\",\"body\":{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"人工智能学院党委\","
                            + "\"en\":\"School of Artificial Intelligence\"},\"parent\":\"school\",\"exists_from\":\"2027-03-01\"}}",
                    "/previews?limit=2"),
            IndexEntry.get("/discrepancies", "What closed periods would be otherwise by what is known now", "/discrepancies?unit=0103"),
            IndexEntry.get("/escalations", "What is overdue on a date, and who along the line is told of it", "/escalations?unit=0103"),
            IndexEntry.get("/scorecards", "How what was owed in a year stands, unit by unit", "/scorecards?year=2026&limit=2"),
            IndexEntry.get("/units/{code}/scorecards/{year}", "One unit's year in figures, each with what is behind it", "/units/0103/scorecards/2026"),
            IndexEntry.get("/units/{code}/year/{year}.svg", "One unit's year as a picture, in Chinese or English", "/units/0103/year/2026.svg"),
            IndexEntry.get("/units/tree.svg", "The hierarchy as a picture, with what is open and overdue", "/units/tree.svg?on=2026-06-30"),
            IndexEntry.get("/reports/burden/{year}", "What a year asks for, and what one document could serve together", "/reports/burden/2026?limit=2"),
            IndexEntry.get("/receipts/obligations", "What the answers of a list rest on", "/receipts/obligations?unit=0103&period=2026-H1"),
            IndexEntry.get("/reports/half-year/{period}", "The figures of a half-year; also as CSV, workbook and page", "/reports/half-year/2026-H1"),
            IndexEntry.get("/reports/inspection/{year}", "The figures of a year's inspections; the same", "/reports/inspection/2026"),
            IndexEntry.get("/to-dos", "What a person, a unit or a post has to do", "/to-dos?assignee=00020"),
            IndexEntry.get("/summary", "How much that is", "/summary?assignee=00020"),
            IndexEntry.get("/to-do-pushes", "The systems of to-dos that are told, and how that goes; for administrators", "/to-do-pushes"),
            IndexEntry.get("/to-do-push-tasks", "What they were told", "/to-do-push-tasks?state=refused"),
            IndexEntry.post("/obligations/{id}/performances", "Record that it was performed", "performance",
                    "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-14\"},"
                            + "{\"kind\":\"report\",\"number\":\"2026-15\"}]}",
                    PERFORMANCES),
            IndexEntry.get("/obligations/{id}/performances", "What was done about it", PERFORMANCES),
            IndexEntry.post("/occasions", "Tell of something that starts a duty", "occasion",
                    "{\"rulebook\":\"gxufe-2020-5\",\"duty\":\"it-incident-report\",\"unit\":\"information-technology\","
                            + "\"category\":\"network_security\",\"occurred_at\":\"2026-06-01T01:30:00Z\"}",
                    "/occasions"),
            IndexEntry.get("/occasions", "What happened that starts duties", "/occasions?kind=incident"),
            IndexEntry.get("/occasions/{id}", "An occasion, and what it starts", "/occasions/@")
                    .from(new IndexEntry.Source("/occasions?kind=incident", "o[0-9]*", "head")),
            IndexEntry.post("/inspections", "Begin a round of inspection", "inspection",
                    "{\"rulebook\":\"gxufe-2020-5\",\"period\":\"2026\",\"inspector\":\"school\"}", "/inspections"),
            IndexEntry.get("/inspections", "The rounds of inspection", "/inspections?inspector=school"),
            IndexEntry.get("/inspections/{id}", "A round, and how far it has come", "/inspections/@").from(FIRST_ROUND),
            IndexEntry.get("/inspections/{id}/coverage", "Which units it visited, and which not yet", "/inspections/@/coverage").from(FIRST_ROUND),
            IndexEntry.post("/inspections/{id}/visits", "Record that a unit was visited", "visit",
                    "{\"unit\":\"0104\",\"visited_on\":\"2026-06-10\",\"documents\":[{\"kind\":\"inspection_record\",\"number\":\"2026-21\"}]}",
                    "/inspections/@/visits").from(FIRST_ROUND),
            IndexEntry.get("/inspections/{id}/visits", "Who was visited", "/inspections/@/visits").from(FIRST_ROUND),
            IndexEntry.post("/inspections/{id}/findings", "Record what was found, which starts its rectification", "finding",
                    "{\"unit\":\"0104\",\"category\":\"no_parameter_set\",\"duty\":\"notice-secondary\",\"issued_on\":\"2026-06-12\","
                            + "\"rectify_within\":{\"count\":15,\"unit\":\"working_days\"}}",
                    "/inspections/@/findings").from(FIRST_ROUND),
            IndexEntry.get("/inspections/{id}/findings", "What a round found", "/inspections/@/findings").from(FIRST_ROUND),
            IndexEntry.get("/findings", "What inspections found", "/findings?unit=0104"),
            IndexEntry.get("/findings/{id}", "A finding, and how far it is mended", "/findings/@")
                    .from(new IndexEntry.Source("/findings?unit=0104", "f[0-9]*", "head")),
            IndexEntry.get("/visits/{id}", "A visit, and what became of it", "/visits/@").from(LAST_VISIT),
            IndexEntry.post("/visits/{id}/withdrawals", "Record that a visit was recorded wrongly", "visit-withdrawal", "{\"reason\":\"recorded_in_error\"}",
                    "/visits/@/withdrawals").from(LAST_VISIT),
            IndexEntry.get("/visits/{id}/withdrawals", "Whether it was withdrawn", "/visits/@/withdrawals").from(LAST_VISIT),
            IndexEntry.get("/rectifications", "What is owed because of it, and how far it has come", "/rectifications?inspector=school"),
            IndexEntry.get("/performances/{id}", "A performance", "/performances/@").from(FIRST_PERFORMANCE),
            IndexEntry.post("/performances/{id}/reviews", "Record that its recipient accepted or returned it", "review",
                    "{\"outcome\":\"accepted\",\"received_on\":\"2026-06-15\"}", "/performances/@/reviews").from(FIRST_PERFORMANCE),
            IndexEntry.get("/performances/{id}/reviews", "What its recipient said of it", "/performances/@/reviews")
                    .from(FIRST_PERFORMANCE),
            IndexEntry.post("/performances/{id}/corrections", "Record another in its place", "correction",
                    "{\"performed_on\":\"2026-06-11\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-13\"}]}",
                    "/performances/@/corrections").from(FIRST_PERFORMANCE),
            IndexEntry.get("/performances/{id}/corrections", "What stands in its place", "/performances/@/corrections")
                    .from(FIRST_PERFORMANCE),
            IndexEntry.post("/performances/{id}/withdrawals", "Record that it was recorded wrongly", "withdrawal",
                    "{\"reason\":\"recorded_in_error\"}", "/performances/@/withdrawals").from(LAST_PERFORMANCE),
            IndexEntry.get("/performances/{id}/withdrawals", "Whether it was withdrawn", "/performances/@/withdrawals")
                    .from(LAST_PERFORMANCE),
            IndexEntry.post("/obligations/{id}/reliefs", "Record that it was waived or extended", "relief",
                    "{\"kind\":\"extension\",\"until\":\"2027-01-31\",\"granted_by\":\"school\",\"reason\":\"force_majeure\","
                            + "\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}",
                    RELIEFS),
            IndexEntry.get("/obligations/{id}/reliefs", "What was granted about it", RELIEFS),
            IndexEntry.get("/reliefs/{id}", "A waiver or an extension", "/reliefs/@").from(FIRST_RELIEF),
            IndexEntry.post("/reliefs/{id}/revocations", "Record that it is taken back", "revocation", "{}", "/reliefs/@/revocations")
                    .from(FIRST_RELIEF),
            IndexEntry.get("/reliefs/{id}/revocations", "Whether it was revoked", "/reliefs/@/revocations").from(FIRST_RELIEF),
            IndexEntry.get("/referral-candidates", "What could be referred to a superior; that it is, is for somebody to propose", "/referral-candidates?unit=0104&as_of=2026-03-02"),
            IndexEntry.post("/referrals", "Propose a referral; who decides follows from the hierarchy", "referral",
                    "{\"rulebook\":\"gxufe-2020-5\",\"subject\":{\"unit\":\"0104\"},\"grounds\":[\"12(3)\"],"
                            + "\"obligations\":[\"gxufe-2020-5:study-secondary:0104:2025-H1\"],\"proposed_by\":\"propaganda\",\"proposed_to\":\"school\","
                            + "\"proposed_on\":\"2026-03-02\",\"document\":{\"kind\":\"reference\",\"number\":\"2026-50\"}}",
                    "/referrals"),
            IndexEntry.get("/referrals", "What is referred, and whether its proof still holds", "/referrals?unit=0104"),
            IndexEntry.get("/referrals/{id}", "A referral and its course", "/referrals/@").from(FIRST_REFERRAL),
            IndexEntry.post("/referrals/{id}/steps", "Record the answer, the decision, the filing or the withdrawal", "referral-step",
                    "{\"kind\":\"withdrawn\",\"taken_on\":\"2026-03-05\",\"reason\":\"recorded_in_error\"}",
                    "/referrals/@/steps").from(FIRST_REFERRAL),
            IndexEntry.get("/referrals/{id}/steps", "The steps of a referral", "/referrals/@/steps").from(FIRST_REFERRAL),
            IndexEntry.get("/journal", "What was recorded, in its order and sealed; also as lines", "/journal?limit=2"),
            IndexEntry.get("/journal/head", "The end of the journal, which stands for everything before it", "/journal/head"),
            IndexEntry.get("/backup", "The whole register in one file, of this moment, to be restored elsewhere; for administrators", "/backup"),
            IndexEntry.get("/tokens", "Who may come in, and as what; for administrators", "/tokens"),
            IndexEntry.post("/tokens", "Make a token, whose value is shown this once", "token",
                    "{\"role\":\"viewer\",\"units\":[\"0103\"]}", "/tokens"),
            IndexEntry.get("/tokens/{id}", "A token", "/tokens/@").from(new IndexEntry.Source("/tokens", "[0-9a-f-]*", "head")),
            IndexEntry.get("/grants", "What persons were granted beside what their posts give; for administrators", "/grants"),
            IndexEntry.post("/grants", "Grant something to a person whom the school's sign-in names", "grant",
                    "{\"staff_no\":\"00043\",\"role\":\"viewer\",\"units\":[\"0103\"]}", "/grants"),
            IndexEntry.get("/grants/{id}", "A grant", "/grants/@").from(new IndexEntry.Source("/grants", "g[0-9]*", "head")),
            IndexEntry.post("/imports", "Load units, posts and tenures; this one only tries",
                    "-F 'units=code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor;type=text/csv'",
                    "/imports?dry_run=true"));

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
