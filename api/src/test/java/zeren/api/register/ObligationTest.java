package zeren.api.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Client;
import zeren.api.Sample;

@ExtendWith(Sample.class)
class ObligationTest {
    private static final List<String> OPTIONAL = List.of(
            "subject", "owed_to", "holder", "answered_by", "inherited_from", "lapse_reason", "inherited_by", "act_by_provisional");

    /** One of each kind, written out by hand from the regulation, the sample school and the contract. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            study-secondary:0101:2026-H1      | {'bearer':{'unit':'0101'},'owed_to':'school','citation':'9','period':'2026-H1'}
            study-secondary:0101:2026-H1      | {'opens_on':'2026-01-01','due_on':'2026-06-30','act_by':'2026-06-30','required':1}
            study-secondary:0101:2026-H1      | {'missing_documents':['minutes','report'],'performed':0,'status':'open'}
            study-school:school:2026          | {'bearer':{'unit':'school'},'citation':'5(3)','period':'2026','required':2}
            study-school:school:2026          | {'opens_on':'2026-01-01','due_on':'2026-12-31','missing_documents':['minutes']}
            year-end-report:0101:2026         | {'owed_to':'school','opens_on':'2026-12-01','due_on':'2026-12-31','status':'upcoming'}
            report-school:school:2026-H1      | {'owed_to':'superior','missing_documents':['report','self_inspection']}
            inspect-secondary:school:0101:2026 | {'bearer':{'unit':'school'},'subject':'0101','citation':'8'}
            duty-report:0101.secretary:2026   | {'bearer':{'unit':'0101','post':'0101.secretary'}}
            duty-report:0101.secretary:2026   | {'holder':{'state':'held','staff_no':'00020'}}
            duty-report:0107.secretary:2026   | {'holder':{'state':'acting','staff_no':'00037'}}
            duty-report:0105.member-1:2026    | {'holder':{'state':'vacant'}}
            duty-report:0105.member-1:2026    | {'answered_by':{'post':'0105.secretary','state':'held','holder':{'staff_no':'00032'}}}
            study-secondary:0118:2026-H1      | {'status':'lapsed','lapse_reason':'ceased'}
            study-secondary:0114:2025-H2      | {'status':'lapsed','lapse_reason':'ceased'}
            study-secondary:0119:2026-H2      | {'status':'lapsed','lapse_reason':'succeeded','inherited_by':'0120'}
            study-secondary:0120:2026-H2      | {'bearer':{'unit':'0120'},'inherited_from':'0119','status':'upcoming'}
            inspect-secondary:school:0120:2026 | {'subject':'0120','inherited_from':'0119'}
            study-secondary:0101:2027-H1      | {'act_by':'2027-06-30','act_by_provisional':true}
            study-secondary:0101:2023-H2      | {'due_on':'2023-12-31','act_by':'2023-12-29'}
            """)
    void saysWhoOwesWhatByWhen(String id, String expected, Client client) throws JsonProcessingException {
        var json = client.get("/obligations/gxufe-2020-5:" + id + "?as_of=2026-06-15").is(200).json();
        new JsonMapper().readTree(expected.replace('\'', '"')).properties()
                .forEach(field -> assertEquals(field.getValue(), json.path(field.getKey()), id + " " + field.getKey()));
    }

    @ParameterizedTest
    @CsvSource({
        "study-secondary:0101:2026-H1, owed_to",
        "study-school:school:2026, ''",
        "inspect-secondary:school:0101:2026, subject",
        "inspect-secondary:school:0120:2026, subject inherited_from",
        "duty-report:0101.secretary:2026, holder",
        "duty-report:0105.member-1:2026, holder answered_by",
        "duty-report:0103.secretary:2025, holder",
        "duty-report:0118.secretary:2026, lapse_reason",
        "study-secondary:0119:2026-H2, owed_to lapse_reason inherited_by",
        "study-secondary:0120:2026-H2, owed_to inherited_from",
        "study-secondary:0101:2027-H1, owed_to act_by_provisional"
    })
    void hasFieldsOnlyWhereThereIsSomethingToSay(String id, String expected, Client client) {
        var json = client.get("/obligations/gxufe-2020-5:" + id).is(200).json();
        List<String> present = OPTIONAL.stream().filter(json::has).toList();
        assertEquals(expected, String.join(" ", present), id);
    }
}
