package zeren.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import zeren.calendar.IsoDate;
import zeren.register.Lapse;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.yaml.Read;
import zeren.yaml.YamlValue;

/** The reading of expectations. */
final class ExpectationReader {
    /** The check of each field that an expectation may state; it returns the text unchanged or refuses it. */
    private static final Map<String, UnaryOperator<String>> CHECKS = checks();

    private ExpectationReader() {}

    static Read<Expectation> read(YamlValue value) {
        return value.map(map -> {
            Read<ObligationId> id = map.parsed("id", ObligationId::parse);
            Map<String, String> fields = new LinkedHashMap<>(Expectation.UNLESS_STATED);
            CHECKS.forEach((field, check) -> {
                Read<String> stated = map.optional(field, text -> text.parsed(check), "");
                if (!stated.isFaulty() && !stated.get().isEmpty()) {
                    fields.put(field, stated.get());
                }
            });
            return map.build(() -> new Expectation(id.get(), fields));
        });
    }

    private static Map<String, UnaryOperator<String>> checks() {
        Map<String, UnaryOperator<String>> checks = new LinkedHashMap<>();
        for (String date : new String[] {"opens_on", "due_on", "act_by"}) {
            checks.put(date, text -> IsoDate.parse(date, text).toString());
        }
        checks.put("act_by_provisional", ExpectationReader::trueOrFalse);
        checks.put("required", ExpectationReader::number);
        checks.put("status", text -> Text.coded("status", Status.class, text).code());
        checks.put("lapse_reason", text -> Text.coded("lapse_reason", Lapse.Reason.class, text).code());
        for (String unit : new String[] {"owed_to", "inherited_by", "inherited_from"}) {
            checks.put(unit, text -> Text.code(unit, text));
        }
        return checks;
    }

    private static String trueOrFalse(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidValueException("act_by_provisional", text, "true or false");
        }
        return text;
    }

    private static String number(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new InvalidValueException("required", text, "a number from 1 to 999");
        }
        return text;
    }
}
