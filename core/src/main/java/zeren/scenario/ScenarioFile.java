package zeren.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.rulebook.Rulebooks;
import zeren.yaml.Read;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlFault;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The scenarios of one file, run against the versions of its rulebook. */
final class ScenarioFile {
    private final YamlDocument document;
    private final Rulebooks rulebooks;
    private int run;

    private ScenarioFile(YamlDocument document, Rulebooks rulebooks) {
        this.document = document;
        this.rulebooks = rulebooks;
    }

    /** The outcome: how many scenarios there were to run, and every fault and difference, in the order of the text. */
    record Outcome(int run, List<YamlFault> faults) {}

    /** Runs every scenario that can be read; a fault in one does not keep the others from running. */
    static Outcome run(YamlDocument document, Rulebooks rulebooks) {
        ScenarioFile file = new ScenarioFile(document, rulebooks);
        document.root().map(file::runAll);
        return new Outcome(file.run, document.faults());
    }

    private Read<Integer> runAll(YamlMap map) {
        map.required("rulebook", YamlValue::text);
        Read<OrganisationReader.Members> shared =
                map.optional("organisation", OrganisationReader::shared, OrganisationReader.Members.NONE);
        if (shared.isFaulty()) {
            // Without what all scenarios share, each of them would only tell what it misses.
            return Read.faulty();
        }
        ScenarioReader reader = new ScenarioReader(rulebooks, new OrganisationReader(document, shared.get()));
        Read<SortedMap<Integer, Scenario>> scenarios = map.required("scenarios", list -> list.readable(reader::read));
        if (!scenarios.isFaulty()) {
            scenarios.get().forEach((index, scenario) -> run("/scenarios/" + index, scenario));
        }
        return map.build(() -> run);
    }

    private void run(String path, Scenario scenario) {
        run++;
        Map<ObligationId, Obligation> owed = new LinkedHashMap<>();
        scenario.answer(rulebooks).forEach(obligation -> owed.put(obligation.id(), obligation));
        Set<ObligationId> expected = new HashSet<>();
        for (int i = 0; i < scenario.expected().size(); i++) {
            Expectation expectation = scenario.expected().get(i);
            String at = path + "/expect/" + i;
            if (!expected.add(expectation.id())) {
                document.fault(at + "/id", "duplicate", expectation.id() + " is expected twice: remove one");
            }
            compare(at, expectation, Optional.ofNullable(owed.get(expectation.id())), scenario.asOf());
        }
        owed.forEach((id, obligation) -> {
            if (!expected.contains(id)) {
                document.fault(path + "/expect", "surplus",
                        scenario.title() + ": owed but not expected is " + id + " " + Expectation.written(obligation, scenario.asOf()));
            }
        });
    }

    private void compare(String path, Expectation expectation, Optional<Obligation> found, Optional<LocalDate> asOf) {
        if (found.isEmpty()) {
            document.fault(path, "missing", expectation.id() + " is expected, but not owed");
            return;
        }
        expectation.differences(found.get(), asOf).forEach((field, difference) ->
                document.fault(path + "/" + field, "different", field + " of " + expectation.id() + ": " + difference));
    }
}
