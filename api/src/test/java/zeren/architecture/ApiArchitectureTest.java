package zeren.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the api against the rules of the house, and each rule against classes that break it on purpose. */
class ApiArchitectureTest {
    private static final JavaClasses API = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("zeren.api");

    @ParameterizedTest
    @EnumSource
    void apiKeepsTheRule(ApiRule rule) {
        rule.below("zeren.api").check(API);
    }

    /** A rule that cannot fail is none: every method of every {@code *Breach}, or the class itself if it has none, has to be reported. */
    @ParameterizedTest
    @EnumSource
    void theRuleFailsOnItsBreach(ApiRule rule) {
        JavaClasses breaches = new ClassFileImporter().importPackages(rule.breach());
        List<String> report = rule.below(rule.breach()).evaluate(breaches).getFailureReport().getDetails();
        List<String> expected = breaches.stream().filter(type -> type.getSimpleName().endsWith("Breach")).flatMap(ApiArchitectureTest::places).toList();
        assertFalse(expected.isEmpty(), "no class breaks " + rule);
        assertEquals(List.of(), expected.stream().filter(place -> report.stream().noneMatch(line -> line.contains(place))).toList(),
                () -> "not reported by " + rule + "; it says " + String.join("\n", report));
    }

    private static Stream<String> places(JavaClass type) {
        return type.getMethods().isEmpty() ? Stream.of(type.getFullName()) : type.getMethods().stream().map(JavaMethod::getFullName);
    }
}
