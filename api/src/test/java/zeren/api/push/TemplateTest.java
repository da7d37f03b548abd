package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

/** Whatever a value is, it stays the value of one JSON text. */
class TemplateTest {
    private static final Set<String> NAMES = Set.of("a", "b", "title.zh", "c");
    private static final List<String> PIECES = List.of("\"", "\\", "\"}", "]", ",", "{{a}}", "{{{b}}}", "}}", "{{", "\n", "\r", "\t", "\u0000", "\u001f", "\u007f",
            "\u2028", "\u2029", "\uD842\uDFB7", "学习", "</script>", "&quot;", "'", "\\u0022", "/", " ", "x", "{{#c}}", "{{=<% %>=}}");

    @Test
    void everyRenderedBodyIsJsonThatGivesTheValuesBack() {
        Template template = Template.of("body",
                "{\"a\":\"{{a}}\",\"n\":{\"{{b}}\":[\"{{title.zh}}\"]{{#c}},\"c\":\"{{c}}\"{{/c}}}}", Template.Place.JSON, NAMES);
        Random random = new Random(20261128);
        for (int trial = 0; trial < 2000; trial++) {
            Map<String, Object> values = new HashMap<>();
            NAMES.forEach(name -> values.put(name, hostile(random)));
            JsonNode json = Verdict.json(template.render(values)).orElseThrow();
            assertEquals(values.get("a"), json.path("a").asText());
            JsonNode inner = json.path("n");
            assertEquals(values.get("title.zh"), inner.path((String) values.get("b")).path(0).asText());
            assertEquals(values.get("c"), inner.path("c").asText());
            assertEquals(values.get("c").equals("") ? 1 : 2, inner.size() + (values.get("b").equals("c") ? 1 : 0));
        }
    }

    @Test
    void anAddressKeepsItsPartsAndAMissingValueIsEmpty() {
        Template url = Template.of("url", "https://x.example/t/{{a}}?q={{b}}&z={{c}}", Template.Place.URL, NAMES);
        assertEquals("https://x.example/t/%2F..%2F%3F%26?q=%E5%AD%A6%20%2B%23&z=", url.render(Map.of("a", "/../?&", "b", "学 +#")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{a}}}", "{{&a}}", "{{& a}}", "{{ { a } }}", "{{=<% %>=}}", "{{> a}}", "{{<a}}{{/a}}", "{{$a}}{{/a}}", "{{d}}", "{{.}}", "{{a.class}}", "{{-first}}",
        "{{#a}}{{.}}{{/a}}", "{{#d}}{{/d}}", "{{^d}}{{/d}}", "{{#a}}", "{{/a}}", "{{a"})
    void whatCouldBreakOutIsNoTemplate(String text) {
        assertThrows(InvalidValueException.class, () -> Template.of("body", text, Template.Place.JSON, NAMES));
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
