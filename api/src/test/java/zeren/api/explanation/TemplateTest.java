package zeren.api.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            nothing to fill in                  ; nothing to fill in
            {who} owes {what}                   ; Ann owes a report
            {who}[, by {when},] owes {what}     ; Ann owes a report
            {who}[, for {what} of {whom}] owes  ; Ann owes
            {who}[, for {what}] owes            ; Ann, for a report owes
            {who:name}[ ({what:period})]        ; Ann (a report)
            """)
    void placesAreFilledAndBracketsLeftOutUnlessTheyAreFull(String written, String sentence) {
        Map<String, String> values = Map.of("who", "Ann", "what", "a report");
        assertEquals(sentence, Template.parse(written).with(place -> Optional.ofNullable(values.get(place.name()))));
    }

    @Test
    void aMissingValueIsRefused() {
        Template template = Template.parse("{who} owes {what}");
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> template.with(place -> Optional.empty()));
        assertEquals("no value who", refusal.getMessage());
    }

    @Test
    void itKnowsWhichValuesItNeeds() {
        Template template = Template.parse("{a} {b:name}[ {c|1=one|#}]{d}");
        assertEquals(Set.of("a", "b", "d"), template.needed());
        assertEquals(Set.of("c"), template.optional());
    }

    @ParameterizedTest
    @CsvSource({"0, none", "1, one day", "2, 2 days", "10, 10 days", "11, 11 days"})
    void aCountHasTheFormOfItsNumberElseTheLast(long count, String form) {
        String written = Template.parse("{days|0=none|1=one day|# days}").with(place -> Optional.of(Template.count(place.counts(), count)));
        assertEquals(form, written);
    }
}
