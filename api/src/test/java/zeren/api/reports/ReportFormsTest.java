package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.http.Language;
import zeren.api.http.Words;
import zeren.api.sql.Engine;

/** The forms of the reports of a school in which units are called what nobody should be called. */
class ReportFormsTest {
    private static final String CLOCKS = "as_of=2026-07-20&known_at=2026-07-20T10:00:00Z";
    private static final String H1 = "/reports/half-year/2026-H1?" + CLOCKS;
    private static final String INSPECTIONS = "/reports/inspection/2026?" + CLOCKS;
    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer", "h1", "h2", "p", "dl", "dt", "dd",
            "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td", "a", "svg", "desc", "g", "text", "rect", "line");
    private static final Map<String, String> NAMES = Map.of(
            "0101", "=cmd|' /C calc'!A0",
            "0102", "<script>alert(\\\"1\\\")</script> & 'more'",
            "0103", "]]>, \\\"quoted\\\", {0} {9} ${x} \uFFFE",
            "0104", "@SUM(A1:A9)",
            "0105", "https://elsewhere.example/",
            "0106", "-1+1");

    @TempDir
    static Path folder;

    private static Site site;
    private static Client client;

    @BeforeAll
    static void open() {
        site = Site.open(Engine.H2, folder);
        SchoolYear.happen(site);
        client = site.client();
        NAMES.forEach((unit, name) -> client.send("PUT", "/units/" + unit, BodyPublishers.ofString("{\"kind\":\"secondary_organisation\",\"name\":{\"zh\":\"" + name
                + "\",\"en\":\"" + name + "\"},\"parent\":\"school\",\"exists_from\":\"2000-01-01\"}"), "Content-Type", "application/json", "If-Match", "*").is(200));
        site.at("2026-07-21T04:00:00Z");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String csv(String target) {
        return client.get(target, "Accept", "text/csv").is(200).body();
    }

    @Test
    void csvHasTheFiguresOfJson() {
        JsonNode report = client.get(H1).is(200).json();
        List<Map<String, String>> rows = Csv.read(csv(H1));
        List<String> names = List.of("all", "due", "on_time", "late", "missed", "pending", "waived", "lapsed");
        List<String> told = rows.stream().filter(row -> List.of("total", "by_unit", "by_duty").contains(row.get("section")))
                .map(row -> row.get("unit") + row.get("duty") + names.stream().map(row::get).toList() + row.get("on_time_share")).toList();
        List<String> expected = new ArrayList<>(List.of(figures(report.path("total"), "", names)));
        report.path("by_unit").forEach(row -> expected.add(figures(row.path("figures"), row.path("unit").asText(), names)));
        report.path("by_duty").forEach(row -> expected.add(figures(row.path("figures"), row.path("duty").asText(), names)));
        assertEquals(expected, told);
        Map<String, String> about = rows.get(0);
        assertEquals(report.path("journal").path("hash").asText(), about.get("journal_hash"));
        assertEquals("2026-07-20", about.get("as_of"));
        assertEquals(report.path("known_at").asText(), about.get("known_at"));
        assertEquals(4, rows.stream().filter(row -> row.get("section").equals("open_findings")).count());
    }

    private static String figures(JsonNode figures, String of, List<String> names) {
        return of + names.stream().map(name -> figures.path(name).path("count").asText()).toList()
                + (figures.has("on_time_share") ? new BigDecimal(figures.path("on_time_share").asText()).setScale(1) : "");
    }

    @Test
    void noTextOfCsvIsAFormula() {
        List<Map<String, String>> rows = Csv.read(csv(H1));
        rows.forEach(row -> row.values().forEach(field -> assertFalse(field.matches("(?s)[=+\\-@\\t\\r].*"), field)));
        List<String> names = rows.stream().filter(row -> row.get("section").equals("by_unit")).map(row -> row.get("name_en")).toList();
        assertEquals("'=cmd|' /C calc'!A0", names.get(0));
        assertEquals("]]>, \"quoted\", {0} {9} ${x} \uFFFE", names.get(2));
        assertEquals("'-1+1", names.get(5));
    }

    /** Whoever opens the workbook finds the cells of the CSV form, in words where those are codes. */
    @ParameterizedTest
    @CsvSource({"en, half-year/2026-H1", "zh, half-year/2026-H1", "en, inspection/2026", "zh-CN, inspection/2026", "en, half-year/2019-H1"})
    void theWorkbookHasTheCellsOfCsv(String language, String which) throws IOException {
        String target = "/reports/" + which + "?" + CLOCKS;
        Words words = Words.in("reports", Language.of(language));
        List<Map<String, String>> rows = Csv.read(csv(target));
        byte[] workbook = client.bytes(target, "Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Accept-Language", language);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<String>> cells = new ArrayList<>();
            for (Sheet sheet : read.getSheets().toList()) {
                List<Row> lines = sheet.openStream().toList();
                for (Row line : lines.subList(1, lines.size())) {
                    cells.add(filled(sheet.getName(), lines.get(0), line));
                }
            }
            assertEquals(rows.size(), cells.size());
            for (int i = 0; i < cells.size(); i++) {
                assertEquals(new TreeSet<>(translated(rows.get(i), words)), new TreeSet<>(cells.get(i)));
            }
        }
    }

    private static List<String> filled(String sheet, Row header, Row line) {
        List<String> cells = new ArrayList<>(List.of(sheet));
        for (int i = 0; i < header.getCellCount(); i++) {
            int at = i;
            line.getOptionalCell(i).filter(cell -> cell.getType() != CellType.EMPTY).ifPresent(cell -> {
                assertTrue(cell.getType() == CellType.STRING || cell.getType() == CellType.NUMBER, cell.toString());
                String text = cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.asString();
                cells.add(header.getCellAsString(at).orElseThrow() + "=" + text);
            });
        }
        return cells;
    }

    private static List<String> translated(Map<String, String> row, Words words) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, value) -> {
            if (column.equals("section")) {
                cells.add(words.of("section." + value));
            } else if (!value.isEmpty()) {
                boolean isWord = List.of("status", "category", "repeated", "confirmed").contains(column);
                boolean isNumber = value.matches("[0-9]+(\\.[0-9])?") && !List.of("unit", "citation", "period", "journal_sequence").contains(column);
                String text = isWord ? words.of("word." + value) : isNumber ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value.replace("\uFFFE", "\uFFFD");
                cells.add(words.of("column." + column) + "=" + text.replaceFirst("^'(?=[=+\\-@])", ""));
            }
        });
        return cells;
    }

    private static Document page(Answer answer) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void thePageIsXmlWithoutScriptAndWithoutForeignAddresses(String language) throws Exception {
        for (String target : List.of(H1, INSPECTIONS)) {
            Answer answer = client.get(target, "Accept", "text/html", "Accept-Language", language).is(200);
            Document page = page(answer);
            checkElements(page);
            assertEquals(language, page.getDocumentElement().getAttribute("lang"));
            assertEquals(language, answer.header("Content-Language"));
            String style = page.getElementsByTagName("style").item(0).getTextContent();
            assertFalse(style.contains("url(") || style.contains("@import") || style.contains("://"), style);
            String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
            assertEquals("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                    answer.header("Content-Security-Policy"));
            JsonNode report = client.get(target).json();
            String footer = page.getElementsByTagName("footer").item(0).getTextContent();
            for (String told : List.of(report.at("/journal/hash").asText(), report.at("/journal/sequence").asText(), "2026-07-20", report.path("known_at").asText())) {
                assertTrue(footer.contains(told), footer);
            }
        }
    }

    private static void checkElements(Document page) {
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                String name = element.getAttributes().item(j).getNodeName();
                String value = element.getAttributes().item(j).getNodeValue();
                assertFalse(name.startsWith("on") || name.equals("style") || name.equals("src"), name);
                assertEquals(name.equals("href"), value.contains("://"), value);
                assertTrue(!name.equals("href") || value.startsWith(client.address() + "/obligations"), value);
            }
        }
        assertEquals(1, page.getElementsByTagName("style").getLength());
    }

    @Test
    void thePageShowsTheFiguresWithTheAddressesOfJson() throws Exception {
        JsonNode report = client.get(H1).is(200).json();
        Document page = page(client.get(H1, "Accept", "text/html").is(200));
        List<String> expected = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>(List.of(report.path("total")));
        all.addAll(report.path("by_unit").findValues("figures"));
        all.addAll(report.path("by_duty").findValues("figures"));
        all.forEach(figures -> figures.forEach(figure -> {
            if (figure.isObject()) {
                expected.add(figure.path("count").asText() + " " + figure.path("link").asText());
            }
        }));
        List<String> shown = new ArrayList<>();
        NodeList links = page.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            shown.add(links.item(i).getTextContent() + " " + ((Element) links.item(i)).getAttribute("href"));
        }
        assertEquals(expected, shown.subList(0, expected.size()));
        NodeList rows = ((Element) page.getElementsByTagName("table").item(1)).getElementsByTagName("tr");
        assertEquals("=cmd|' /C calc'!A0", rows.item(1).getChildNodes().item(1).getTextContent());
        assertEquals("<script>alert(\"1\")</script> & 'more'", rows.item(2).getChildNodes().item(1).getTextContent());
        assertEquals("]]>, \"quoted\", {0} {9} ${x} \uFFFD", rows.item(3).getChildNodes().item(1).getTextContent());
    }

    @Test
    void theChartHasABarForEachUnitAndEachDuty() throws Exception {
        JsonNode report = client.get(H1).is(200).json();
        Document page = page(client.get(H1, "Accept", "text/html").is(200));
        NodeList charts = page.getElementsByTagName("svg");
        assertEquals(2, charts.getLength());
        List<String> told = new ArrayList<>();
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            assertEquals("img", chart.getAttribute("role"));
            for (String id : chart.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(List.of("title", "desc").stream().anyMatch(name -> ((Element) chart.getElementsByTagName(name).item(0)).getAttribute("id").equals(id)), id);
            }
            NodeList bars = chart.getElementsByTagName("g");
            for (int j = 0; j < bars.getLength(); j++) {
                told.add(value((Element) bars.item(j)));
            }
        }
        List<String> expected = new ArrayList<>();
        report.path("by_unit").forEach(row -> expected.add(bar(row.path("figures"))));
        report.path("by_duty").forEach(row -> expected.add(bar(row.path("figures"))));
        assertEquals(expected, told);
    }

    /** Returns the value beside a bar, once the bar is as long as it says: 3 units to the percent. */
    private static String value(Element bar) {
        NodeList texts = bar.getElementsByTagName("text");
        String value = texts.item(texts.getLength() - 1).getTextContent();
        NodeList parts = bar.getElementsByTagName("rect");
        Optional<String> width = parts.getLength() > 1 ? Optional.of(((Element) parts.item(1)).getAttribute("width")) : Optional.empty();
        BigDecimal percent = value.contains("%") ? new BigDecimal(value.substring(0, value.indexOf('%'))) : BigDecimal.ZERO;
        assertEquals(0, percent.multiply(BigDecimal.valueOf(3)).compareTo(new BigDecimal(width.orElse("0"))), value);
        return value;
    }

    private static String bar(JsonNode figures) {
        return figures.has("on_time_share")
                ? new BigDecimal(figures.path("on_time_share").asText()).setScale(1) + "% (" + figures.at("/on_time/count").asText() + "/" + figures.at("/due/count").asText() + ")"
                : "nothing due or done";
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        for (String form : List.of("application/json", "text/csv", "text/html")) {
            Answer answer = client.get(H1, "Accept", form).is(200);
            assertEquals("Accept, Accept-Language", answer.header("Vary"));
            assertEquals("", client.get(H1, "Accept", form, "If-None-Match", answer.header("ETag")).is(304).body());
        }
    }

    @Test
    void aFileHasAName() {
        assertEquals("attachment; filename=\"half-year-2026-H1.csv\"", client.get(H1, "Accept", "text/csv").header("Content-Disposition"));
        assertEquals("attachment; filename=\"inspection-2026.csv\"", client.get(INSPECTIONS, "Accept", "text/csv").header("Content-Disposition"));
        assertArrayEquals(new byte[] {'P', 'K', 3, 4}, List.of(client.bytes(H1, "Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .stream().map(bytes -> Arrays.copyOf(bytes, 4)).findFirst().orElseThrow());
    }
}
