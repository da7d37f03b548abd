package zeren.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/**
 * The rules of the house for core, each said of every class below a root package: {@code zeren} for the real classes, and a package of
 * deliberate breaches named after the rule, on which it has to fail.
 */
enum CoreRule {
    /** No two rooms use each other, not even round a corner. */
    NO_CIRCLE {
        @Override
        ArchRule below(String root) {
            return slices().matching(root + ".(*)..").should().beFreeOfCycles();
        }
    },
    /** Arrows go one way, and every room has its place. */
    ARROWS {
        @Override
        ArchRule below(String root) {
            return classes().that().resideInAPackage(root + "..").should(new OnlyUseRoomsBelow(root));
        }
    },
    /** Time comes in as an argument. */
    NO_CLOCK {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(describe("it reads a clock", Surroundings::isClock));
        }
    },
    /** The same arguments give the same answer on every machine. */
    NO_SURROUNDINGS {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..")
                    .should().accessTargetWhere(describe("it depends on where it runs", Surroundings::isDefault));
        }
    },
    /** No database, no JSON, no web, no files, no threads: the plain language, dates, collections, and one's own resources. */
    PLAIN_JAVA {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").should().dependOnClassesThat(resideOutsideOfPackages(
                    root + "..", "", "java.lang", "java.lang.invoke", "java.lang.runtime", "java.math", "java.net", "java.nio.charset", "java.time..", "java.io",
                    "java.util", "java.util.concurrent", "java.util.function", "java.util.regex", "java.util.stream", "org.snakeyaml.engine.."))
                    .orShould().dependOnClassesThat(describe("work on files, processes, threads or the net", type -> type.getFullName().matches(
                            "java\\.io\\.(File|Random).*|java\\.lang\\.(Process.*|Runtime|Thread.*)|java\\.net\\.(?!URI).*|java\\.util\\.concurrent\\..*(Execut|Future|Pool).*")));
        }
    },
    /** One room alone knows the library that reads YAML. */
    YAML_IN_ITS_ROOM {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".yaml..")
                    .should().dependOnClassesThat(resideInAnyPackage("org.snakeyaml.."));
        }
    },
    /** Rooms are named after what the domain's people say. */
    ROOM_NAMES {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").should().resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..service..", "..services..", "..impl..", "..dto..");
        }
    },
    /** Core says what it has to say in values and exceptions. */
    NO_PRINTING {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").should(ACCESS_STANDARD_STREAMS);
        }
    };

    abstract ArchRule below(String root);

    /** The package of the classes that break this rule on purpose. */
    String breach() {
        return "zeren.architecture.breach." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
