package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.accountability.ReferralStep;
import zeren.api.access.Role;
import zeren.api.events.EventType;
import zeren.inspection.Finding;
import zeren.organisation.Rank;
import zeren.organisation.TenureMode;
import zeren.organisation.UnitKind;
import zeren.register.Incident;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Status;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.text.Coded;

/**
 * The line that we do not cross: every text column is listed in text-columns.csv with what it may hold, and none of them is for
 * free text about a person. Whoever adds a column adds it there, in the sight of a reviewer.
 */
@ParameterizedClass
@EnumSource
class TextColumnsTest {
    /** Every column that can hold text of any kind, whatever its type is called; Flyway's own table holds script names. */
    private static final String TEXT_COLUMNS = """
            select lower(table_name) as t, lower(column_name) as c, lower(domain_name) as d, character_maximum_length as m
            from information_schema.columns
            where table_schema = current_schema and lower(table_name) <> 'flyway_schema_history'
            and lower(data_type) not in ('bigint', 'integer', 'smallint', 'boolean', 'date', 'timestamp with time zone')
            order by lower(table_name), lower(column_name)""";

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = Sql.open(engine.empty(folder));
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void everyTextColumnIsListedWithItsDomainAndLength() throws IOException {
        List<String> listed = rows("text-columns.csv").stream()
                .map(row -> "%s.%s %s(%s)".formatted(row.get("table"), row.get("column"), row.get("domain"), row.get("max_length")))
                .toList();

        assertEquals(listed, sql.read(handle -> handle.createQuery(TEXT_COLUMNS)
                .map((row, context) -> "%s.%s %s(%s)"
                        .formatted(row.getString("t"), row.getString("c"), row.getString("d"), row.getString("m")))
                .list()));
    }

    @Test
    void everyDomainHoldsWhatItMayAndNothingElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows("text-values.csv")) {
            String value = row.get("value").equals("' '") ? " " : unescaped(row.get("value"));
            if (stands(row.get("domain"), value) != row.get("stands").equals("yes")) {
                wrong.add(row.toString());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyListedDomainHasAValueThatStandsAndOneThatDoesNot() throws IOException {
        Set<String> domains = rows("text-columns.csv").stream().map(row -> row.get("domain")).collect(Collectors.toSet());
        Set<String> tried = rows("text-values.csv").stream().map(row -> row.get("domain") + row.get("stands")).collect(Collectors.toSet());

        domains.forEach(domain -> assertTrue(tried.contains(domain + "yes") && tried.contains(domain + "no"), domain));
    }

    @Test
    void everyVocabularyOfTheCodeIsOneOfTheDatabase() {
        assertStands("unit_kind", UnitKind.values());
        assertStands("post_rank", Rank.values());
        assertStands("tenure_mode", TenureMode.values());
        assertStands("token_role", Role.values());
        assertStands("document_kind", DocumentKind.values());
        assertStands("review_outcome", Review.Outcome.values());
        assertStands("review_reason", Review.Reason.values());
        assertStands("withdrawal_reason", Withdrawal.Reason.values());
        assertStands("relief_kind", Relief.Kind.values());
        assertStands("relief_reason", Relief.Reason.values());
        assertStands("incident_category", Incident.Category.values());
        assertStands("finding_category", Finding.Category.values());
        assertStands("referral_step_kind", ReferralStep.Kind.values());
        assertStands("event_type", EventType.values());
        assertStands("obligation_status", Status.values());
        for (JournalKind kind : JournalKind.values()) {
            assertTrue(stands("journal_kind", kind.code()), kind.code());
        }
    }

    private void assertStands(String domain, Coded[] vocabulary) {
        Arrays.stream(vocabulary).map(Coded::code).forEach(code -> assertTrue(stands(domain, code), domain + " " + code));
    }

    private boolean stands(String domain, String value) {
        String cast = "select cast(:value as " + domain + ")";
        try {
            return sql.read(handle -> handle.createQuery(cast).bind("value", value).mapTo(String.class).one()).equals(value);
        } catch (StorageException refused) {
            return false;
        }
    }

    private static String unescaped(String written) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(written)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .translateEscapes();
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (InputStream csv = TextColumnsTest.class.getResourceAsStream(file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }
}
