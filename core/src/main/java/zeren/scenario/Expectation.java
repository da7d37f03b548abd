package zeren.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zeren.organisation.Unit;
import zeren.register.Lapse;
import zeren.register.Obligation;
import zeren.register.ObligationId;

/**
 * An obligation that a scenario expects, and what it says about it.
 *
 * @param id the obligation's name
 * @param fields what is expected of it, by the name of the field, in writing; fields that are not here are not looked at
 */
record Expectation(ObligationId id, Map<String, String> fields) {
    /** The written form of what is not there. */
    static final String NONE = "none";
    /** The fields that are looked at even where the scenario does not name them. */
    static final Map<String, String> UNLESS_STATED =
            Map.of("act_by_provisional", "false", "lapse_reason", NONE, "inherited_by", NONE, "inherited_from", NONE);

    Expectation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the fields in which {@code found} differs, each with what is expected and what was found. */
    Map<String, String> differences(Obligation found, Optional<LocalDate> asOf) {
        Map<String, String> actual = written(found, asOf);
        Map<String, String> differences = new LinkedHashMap<>();
        fields.forEach((field, expected) -> {
            if (!expected.equals(actual.get(field))) {
                differences.put(field, "expected " + expected + ", found " + actual.get(field));
            }
        });
        return differences;
    }

    /** Returns every field of an obligation, in writing. */
    static Map<String, String> written(Obligation obligation, Optional<LocalDate> asOf) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("opens_on", obligation.opensOn().toString());
        fields.put("due_on", obligation.dueOn().toString());
        fields.put("act_by", obligation.term().deadline().actBy().toString());
        fields.put("act_by_provisional", String.valueOf(obligation.term().deadline().provisional()));
        fields.put("required", String.valueOf(obligation.term().required()));
        fields.put("owed_to", code(obligation.owedTo()));
        fields.put("status", asOf.map(date -> obligation.standingOn(date).status().code()).orElse(NONE));
        fields.put("lapse_reason", obligation.lapse().map(lapse -> lapse.reason().code()).orElse(NONE));
        fields.put("inherited_by", code(obligation.lapse().flatMap(Lapse::inheritedBy)));
        fields.put("inherited_from", code(obligation.inheritedFrom()));
        return fields;
    }

    private static String code(Optional<Unit> unit) {
        return unit.map(Unit::code).orElse(NONE);
    }
}
