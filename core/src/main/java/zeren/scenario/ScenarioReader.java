package zeren.scenario;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.organisation.Organisation;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.yaml.Read;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reading of the scenarios of one rulebook. */
final class ScenarioReader {
    private static final int MAX_TITLE = 200;
    private static final int MAX_RULE = 400;

    private final Rulebooks rulebooks;
    private final OrganisationReader organisations;

    /** Creates the reader of scenarios for {@code rulebooks}, one or more versions of one id. */
    ScenarioReader(Rulebooks rulebooks, OrganisationReader organisations) {
        this.rulebooks = rulebooks;
        this.organisations = organisations;
    }

    Read<Scenario> read(YamlValue value) {
        return value.map(this::scenario);
    }

    private Read<Scenario> scenario(YamlMap map) {
        Read<String> title = map.parsed("title", text -> Text.line("title", text, MAX_TITLE));
        Read<String> rule = map.parsed("rule", text -> Text.line("rule", text, MAX_RULE));
        Read<Organisation> organisation = organisations.read(map);
        Read<List<Parameter>> parameters = map.list("parameters", this::parameter);
        Read<List<String>> duties = map.list("duties", member -> member.parsed(this::knownDuty));
        Read<Optional<Period>> period = map.optional("period", text -> text.parsed(Period::parse));
        Read<Optional<DateRange>> dueWithin = map.optional("due_within", text -> text.parsed(DateRange::parse));
        Read<Optional<LocalDate>> asOf = map.optional("as_of", text -> text.parsed(date -> IsoDate.parse("as_of", date)));
        Read<List<Expectation>> expected = map.required("expect", list -> list.list(ExpectationReader::read));
        return map.build(() -> new Scenario(
                title.get(), rule.get(), organisation.get(), parameters.get(), distinct(duties.get()),
                period.get(), dueWithin.get(), asOf.get(), expected.get()));
    }

    private Read<Parameter> parameter(YamlValue value) {
        return value.map(map -> {
            Read<String> duty = map.parsed("duty", this::knownDuty);
            Read<DateRange> valid = map.parsed("valid", DateRange::parse);
            Read<Optional<Cadence>> cadence = map.optional("cadence", text -> text.parsed(Cadence::parse));
            Read<Optional<DueRule>> due = map.optional("due", text -> text.parsed(DueRule::parse));
            return map.build(() -> fitting(Parameter.of(rulebooks.ids().get(0), duty.get(), valid.get(), cadence.get(), due.get())));
        });
    }

    /** Refuses what would change nothing, by the last version that has the duty. */
    private Parameter fitting(Parameter parameter) {
        return rulebooks.versions().stream()
                .filter(version -> version.findDuty(parameter.duty()).isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .checkedParameter(parameter);
    }

    private String knownDuty(String code) {
        if (rulebooks.versions().stream().noneMatch(version -> version.findDuty(code).isPresent())) {
            throw new InvalidValueException("duty", code, "a duty of " + String.join(", ", rulebooks.ids()));
        }
        return code;
    }

    private static Set<String> distinct(List<String> codes) {
        return new LinkedHashSet<>(codes);
    }
}
