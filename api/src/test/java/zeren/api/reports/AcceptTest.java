package zeren.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Sample;

/** Which form a client gets (RFC 9110, section 12.5.1). */
@ExtendWith(Sample.class)
class AcceptTest {
    private static final String TARGET = "/reports/half-year/2024-H1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                                                     | application/json
            application/json                                                                        | application/json
            APPLICATION/JSON                                                                        | application/json
            application/*                                                                           | application/json
            text/csv                                                                                | text/csv
            text/csv; header=present                                                                | text/csv
            text/html, */*                                                                          | text/html
            */*, text/csv                                                                           | text/csv
            text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8   | text/html
            text/csv;q=0.5, text/html;q=0.6                                                         | text/html
            text/*                                                                                  | text/csv
            text/*, text/csv;q=0                                                                    | text/html
            application/json;q=0, */*                                                               | text/csv
            application/json;q=0.1, */*;q=0                                                         | application/json
            application/xml, */*;q=0.1                                                              | application/json
            image/png, nonsense, text/html                                                          | text/html
            text/html;q=2, text/csv;q=0.1                                                           | text/csv
            """)
    void isTheOneThatTheClientLikesBest(String accept, String type, Client client) {
        Answer answer = client.get(TARGET, "Accept", accept).is(200);
        assertTrue(answer.header("Content-Type").startsWith(type), answer.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/xml
            image/*
            application/json;q=0
            */*;q=0
            nonsense
            */json
            text/htm
            """)
    void isNoneWhereTheClientTakesNone(String accept, Client client) {
        Answer refused = client.get(TARGET, "Accept", accept, "Accept-Language", "zh").isProblem(406, "not-acceptable");
        assertTrue(refused.json().path("detail").asText().contains("text/csv"));
        assertEquals("没有所要求格式的内容", refused.json().path("title").asText());
    }

    @Test
    void isJsonForWhoNamesNone(Client client) {
        assertEquals("application/json", client.get(TARGET).is(200).header("Content-Type"));
        assertEquals("application/json", client.get(TARGET, "Accept", " ").is(200).header("Content-Type"));
    }

    @Test
    void faultsComeBeforeForms(Client client) {
        client.get("/reports/half-year/2024-H3", "Accept", "image/png").isProblem(400, "invalid-parameter");
    }
}
