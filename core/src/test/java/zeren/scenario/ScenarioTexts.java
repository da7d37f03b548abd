package zeren.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import zeren.yaml.YamlFault;

/** A small file of scenarios that hold, to be changed by tests. */
final class ScenarioTexts {
    static final String SMALL = text();

    private ScenarioTexts() {}

    static List<YamlFault> faults(String scenarios) {
        return Check.of(Map.of("small", scenarios)).findings().stream().map(Finding::fault).toList();
    }

    private static String text() {
        try (InputStream in = ScenarioTexts.class.getResourceAsStream("small.scenarios.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
