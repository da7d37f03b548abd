package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** Which incidents may be told of, and when what they start can be done. */
class IncidentTest {
    private static final OccasionSchool SCHOOL = new OccasionSchool().within("it-incident-report", "2026-01-01", "24 hours");

    private static Incident incident(String written) {
        String[] word = written.split(" ");
        Optional<Incident.Category> category = word[3].equals("-") ? Optional.empty() : Optional.of(Incident.Category.NETWORK_SECURITY);
        return new Incident(word[0], word[1], word[2], category, Instant.parse(word[4]));
    }

    @ParameterizedTest(name = "{0}: {2} on {1}")
    @CsvSource({
        "gxufe-2020-5 it-incident-report it network 2026-06-20T12:00:00.000001Z, occurred_at, in_the_future, RULE",
        "gxufe-2020-5 it-incident-report it - 2026-06-20T12:00:00Z, category, missing_category, RULE",
        "gxufe-2020-5 it-incident-report it network 2020-04-07T23:59:59Z, occurred_at, not_in_force, RULE",
        "gxufe-2020-5 it-incident-report research network 2026-06-20T12:00:00Z, unit, not_a_bearer, RULE",
        "gxufe-2020-5 it-incident-report 0101 network 2026-06-20T12:00:00Z, unit, not_a_bearer, RULE",
        "gxufe-2020-5 study-secondary 0101 network 2026-06-20T12:00:00Z, duty, not_on_occasion, RULE",
        "gxufe-2020-5 lead-unit 0101 network 2026-06-20T12:00:00Z, duty, not_on_occasion, RULE",
        "gxufe-2020-5 resubmit 0101 network 2026-06-20T12:00:00Z, duty, raised_otherwise, RULE",
        "gxufe-2020-5 handover 0101 network 2026-06-20T12:00:00Z, duty, raised_otherwise, RULE",
        "gxufe-2020-5 rectify-finding 0101 network 2026-06-20T12:00:00Z, duty, raised_otherwise, RULE",
        "lab-safety-sample rectify 0101 network 2026-06-20T12:00:00Z, duty, raised_otherwise, RULE",
        "gxufe-2020-5 it-incident-report it network 2026-06-18T22:00:00Z, occurred_at, already_recorded, CONFLICT",
    })
    void whatCannotBeToldIsRefused(String written, String field, String code, Refusal.Kind kind) {
        Register register = SCHOOL.register(OccasionSchool.incident("2026-06-18T22:00:00Z"));
        Registrar registrar = new Registrar(register, LocalDate.of(2026, 6, 20));
        Refusal refusal = assertThrows(Refusal.class, () -> registrar.tell(incident(written), Instant.parse("2026-06-20T12:00:00Z")));
        assertEquals(field + " " + code + " " + kind, refusal.field() + " " + refusal.code() + " " + refusal.kind());
        assertEquals(kind == Refusal.Kind.CONFLICT ? List.of("o1") : List.of(), refusal.conflicts());
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({"2026-06-21, 2026-06-30, before_bearer", "2010-01-01, 2026-06-19, after_bearer"})
    void whoDidNotExistWasNotConcerned(LocalDate from, LocalDate to, String code) {
        Register register = new OccasionSchool().informationTechnology(from, to).register();
        Registrar registrar = new Registrar(register, LocalDate.of(2026, 6, 20));
        Incident incident = OccasionSchool.incident("2026-06-20T10:00:00Z");
        assertEquals(code, assertThrows(Refusal.class, () -> registrar.tell(incident, Instant.parse("2026-06-20T12:00:00Z"))).code());
    }

    @Test
    void whatCanBeToldIs() {
        Registrar registrar = new Registrar(SCHOOL.register(), LocalDate.of(2026, 6, 20));
        Incident incident = OccasionSchool.incident("2026-06-20T12:00:00Z");
        assertEquals(incident, registrar.tell(incident, incident.occurredAt()));
    }

    @Test
    void nothingIsDoneBeforeTheOccasion() {
        Register register = SCHOOL.register(OccasionSchool.incident("2026-06-18T22:00:00Z"));
        Registrar registrar = new Registrar(register, LocalDate.of(2026, 6, 20));
        Obligation owed = register.timetable().get(ObligationId.parse("gxufe-2020-5:it-incident-report:it:o1"));
        List<DocumentReference> documents = OccasionSchool.performance("study-secondary:0101:2026-H1", "2026-06-18", DocumentKind.REPORT).documents();
        assertEquals("before_occasion", assertThrows(Refusal.class, () -> registrar.perform(owed, LocalDate.of(2026, 6, 17), documents)).code());
        assertEquals(owed.id(), registrar.perform(owed, LocalDate.of(2026, 6, 18), documents).obligation());
    }
}
