package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.Exported;

/** What is written is read back by another's reader. */
class CsvTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A text, and the line that it makes with a 1 after it. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ",1\r\n"),
                Arguments.of("0101", "0101,1\r\n"),
                Arguments.of("=1+1", "'=1+1,1\r\n"),
                Arguments.of("+x", "'+x,1\r\n"),
                Arguments.of("-x", "'-x,1\r\n"),
                Arguments.of("-1", "'-1,1\r\n"),
                Arguments.of("@x", "'@x,1\r\n"),
                Arguments.of("＝1+1", "'＝1+1,1\r\n"),
                Arguments.of("＋＠－", "'＋＠－,1\r\n"),
                Arguments.of("\t=1", "'\t=1,1\r\n"),
                Arguments.of("\rx", "\"'\rx\",1\r\n"),
                Arguments.of("\nx", "\"'\nx\",1\r\n"),
                Arguments.of("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",1\r\n"),
                Arguments.of("\"=1+1", "\"'\"\"=1+1\",1\r\n"),
                Arguments.of("'=1+1", "''=1+1,1\r\n"),
                Arguments.of("'x", "'x,1\r\n"),
                Arguments.of("a=1", "a=1,1\r\n"),
                Arguments.of("a-b@c", "a-b@c,1\r\n"),
                Arguments.of("甲,乙", "\"甲,乙\",1\r\n"),
                Arguments.of("说“好”", "说“好”,1\r\n"),
                Arguments.of("say \"yes\"", "\"say \"\"yes\"\"\",1\r\n"),
                Arguments.of("one\ntwo", "\"one\ntwo\",1\r\n"),
                Arguments.of("one\r\ntwo", "\"one\r\ntwo\",1\r\n"),
                Arguments.of(" a ", " a ,1\r\n"),
                Arguments.of("𠮷野", "𠮷野,1\r\n"),
                Arguments.of("党委书记", "党委书记,1\r\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsOneCellAndNoFormula(String text, String line) throws IOException {
        assertEquals(line, Csv.row(List.of(NODES.textNode(text), NODES.numberNode(1))));
        List<List<String>> rows = Exported.table(line);
        assertEquals(1, rows.size());
        assertEquals(List.of(text, "1"), rows.get(0).stream().map(Exported::text).toList());
    }

    @Test
    void numbersAndTruthsAreWrittenAsTheyAre() {
        List<JsonNode> values = List.of(NODES.numberNode(-5), NODES.numberNode(0.25), NODES.booleanNode(true), NODES.missingNode(), NODES.nullNode());
        assertEquals("-5,0.25,true,,\r\n", Csv.row(values));
    }

    @Test
    void whatIsNestedIsOneCell() {
        ObjectNode object = NODES.objectNode().put("zh", "甲,").put("n", 1);
        assertEquals("a;b;1,\"[{\"\"zh\"\":\"\"甲,\"\",\"\"n\"\":1}]\",\"{\"\"zh\"\":\"\"甲,\"\",\"\"n\"\":1}\",\r\n", Csv.row(List.of(
                NODES.arrayNode().add("a").add("b").add(1), NODES.arrayNode().add(object), object, NODES.arrayNode())));
        assertEquals("'=a;b\r\n", Csv.row(List.of(NODES.arrayNode().add("=a").add("b"))));
    }

    /** Texts of the letters that mean something, in random order. */
    @Test
    void whateverIsWrittenIsReadBack() throws IOException {
        long seed = 20260615;
        Random random = new Random(seed);
        List<String> letters = List.of("=", "+", "-", "@", "\t", "\r", "\n", "\"", "'", ",", ";", " ", "a", "甲", "𠮷", "＝", "\uFEFF");
        StringBuilder csv = new StringBuilder();
        List<List<String>> written = new ArrayList<>();
        for (int line = 0; line < 5_000; line++) {
            List<String> cells = new ArrayList<>(List.of("first"));
            for (int cell = 0; cell < 4; cell++) {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(5), 0, letters.size()).forEach(letter -> text.append(letters.get(letter)));
                cells.add(text.toString());
            }
            written.add(cells);
            csv.append(Csv.row(cells.stream().map(text -> (JsonNode) NODES.textNode(text)).toList()));
        }
        List<List<String>> read = Exported.table(csv.toString());
        assertEquals(written.size(), read.size(), "seed " + seed);
        for (int line = 0; line < written.size(); line++) {
            assertEquals(written.get(line), read.get(line).stream().map(Exported::text).toList(), "seed " + seed);
            read.get(line).forEach(cell -> assertTrue(cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0, cell));
        }
        assertNotEquals(read, written);
    }

    @Test
    void theColumnsOfObligationsAreThePropertiesInTheOrderOfTheContract() {
        assertEquals(
                "id,rulebook,duty,citation,title.zh,title.en,bearer.unit,bearer.post,subject,owed_to,period,occasion.id,occasion.kind,occasion.occurred_on,"
                        + "occasion.occurred_at,opens_on,due_on,due_at,due_on_provisional,act_by,act_by_provisional,required,performed,missing_documents,"
                        + "status,days_overdue,extended_to,achievable,last_day,inherited_from,lapse_reason,inherited_by",
                String.join(",", Columns.of("/obligations").names()));
    }

    @Test
    void aCellOfAnObjectWithoutStatedPropertiesIsJson() {
        assertEquals("sequence,recorded_at,actor,request_id,kind,payload,previous_hash,hash", String.join(",", Columns.of("/journal").names()));
    }
}
