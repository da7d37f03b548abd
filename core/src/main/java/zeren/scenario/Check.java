package zeren.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zeren.rulebook.InvalidRulebookException;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.InvalidValueException;
import zeren.yaml.InvalidYamlException;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlFault;
import zeren.yaml.YamlValue;

/**
 * The check of rulebooks and of the scenarios beside them; a pure function of their texts.
 *
 * <p>A text with a key {@code scenarios} is a scenario file, any other a version of a rulebook. A scenario file names its
 * rulebook by id: the versions that are given along with it, or else the one that is shipped.
 */
public final class Check {
    private final Map<String, List<Rulebook>> versions = new LinkedHashMap<>();
    /** The ids of rulebooks that were given but could not be read: no shipped one may silently stand in for them. */
    private final Set<String> unreadable = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int rulebooks;
    private int scenarios;

    private Check() {}

    /**
     * The outcome of a check.
     *
     * @param findings every fault and every difference, file by file, in the order of their texts; none if all is well
     * @param rulebooks how many files of rulebooks were read
     * @param scenarios how many scenarios were run
     */
    public record Outcome(List<Finding> findings, int rulebooks, int scenarios) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks files.
     *
     * @param files the texts by the names under which they are reported; rulebooks and scenario files in any order
     */
    public static Outcome of(Map<String, String> files) {
        Check check = new Check();
        Map<String, YamlDocument> scenarioFiles = new LinkedHashMap<>();
        files.forEach((name, text) -> check.parse(name, text).ifPresent(document -> {
            if (document.root().find("scenarios").isPresent()) {
                scenarioFiles.put(name, document);
            } else {
                check.readRulebook(name, text, idIn(document, "id"));
            }
        }));
        scenarioFiles.forEach(check::run);
        return new Outcome(check.findings, check.rulebooks, check.scenarios);
    }

    private static String idIn(YamlDocument document, String key) {
        return document.root().find(key).flatMap(YamlValue::findText).orElse("");
    }

    private Optional<YamlDocument> parse(String name, String text) {
        try {
            return Optional.of(YamlDocument.parse(text));
        } catch (InvalidYamlException notYaml) {
            add(name, notYaml.faults());
            return Optional.empty();
        }
    }

    private void readRulebook(String name, String text, String id) {
        List<Rulebook> together = new ArrayList<>(versions.getOrDefault(id, List.of()));
        try {
            together.add(RulebookReader.read(text));
            Rulebooks.of(together);
            versions.put(id, together);
            rulebooks++;
        } catch (InvalidRulebookException invalid) {
            unreadable.add(id);
            add(name, invalid.faults());
        } catch (InvalidValueException clash) {
            unreadable.add(id);
            add(name, List.of(new YamlFault(1, 1, "", "clash", "beside the other version that was given: " + clash.getMessage())));
        }
    }

    private void run(String name, YamlDocument document) {
        String id = idIn(document, "rulebook");
        List<Rulebook> given = versions.getOrDefault(id, shipped(id));
        if (given.isEmpty() || unreadable.contains(id)) {
            document.fault("/rulebook", "unknown_rulebook", "no rulebook \"" + id
                    + "\" was given or is shipped: give its file along, or mend what keeps it from being read");
            add(name, document.faults());
            return;
        }
        ScenarioFile.Outcome outcome = ScenarioFile.run(document, Rulebooks.of(given));
        scenarios += outcome.run();
        add(name, outcome.faults());
    }

    private static List<Rulebook> shipped(String id) {
        return ShippedRulebooks.ids().contains(id) ? List.of(ShippedRulebooks.get(id)) : List.of();
    }

    private void add(String name, List<YamlFault> faults) {
        faults.forEach(fault -> findings.add(new Finding(name, fault)));
    }
}
