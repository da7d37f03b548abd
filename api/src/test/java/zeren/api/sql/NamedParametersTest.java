package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedParametersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "select 1 | select 1 | ``",
            "where a > :after and b <= :last_2 | where a > ? and b <= ? | after,last_2",
            "values (:a,:b.c) | values (?,?) | a,b.c",
            "set a = ':no' where \"b:no\" = :c | set a = ':no' where \"b:no\" = ? | c",
            "set a = 'it''s :no' where b = :yes | set a = 'it''s :no' where b = ? | yes",
            "select a::text from b where c = :d::int | select a::text from b where c = ?::int | d",
            ":a :a | ? ? | a,a",
            "ends in ' :no | ends in ' :no | ``",
            "ends in : | ends in : | ``",
    })
    void aColonWithANameIsAParameterOutsideQuotes(String sql, String expected, String names) {
        ParsedSql parsed = new NamedParameters().parse(sql, null);
        assertEquals(expected, parsed.getSql());
        assertEquals(names.isEmpty() ? List.of() : List.of(names.split(",")), parsed.getParameters().getParameterNames());
    }

    @Test
    void aQuestionMarkIsOneByPlace() {
        ParsedSql parsed = new NamedParameters().parse("a = ? and b = '?'", null);
        assertEquals("a = ? and b = '?'", parsed.getSql());
        assertEquals(1, parsed.getParameters().getParameterCount());
        assertEquals(true, parsed.getParameters().isPositional());
    }
}
