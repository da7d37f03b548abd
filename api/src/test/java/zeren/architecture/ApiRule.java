package zeren.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules of the house for the api, each said of every class below a root package: {@code zeren.api} for the real classes, and a package
 * of deliberate breaches named after the rule, on which it has to fail.
 */
enum ApiRule {
    /** No two features use each other, not even round a corner. */
    NO_CIRCLE {
        @Override
        ArchRule below(String root) {
            return slices().matching(root + ".(*)..").should().beFreeOfCycles();
        }
    },
    /** App and what starts it know every feature, so no feature may know them. */
    FEATURES_BELOW_APP {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + ".*..").should().dependOnClassesThat(resideInAPackage(root));
        }
    },
    /** What every feature stands on stands on no feature. */
    FEATURES_ABOVE_HTTP_AND_SQL {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAnyPackage(root + ".http..", root + ".sql..").should().dependOnClassesThat(
                    resideInAPackage(root + ".*..").and(DescribedPredicate.not(resideInAnyPackage(root + ".http..", root + ".sql.."))));
        }
    },
    /** SQL is written in the stores, and in the room that knows how to run it. */
    SQL_IN_STORES {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".sql..").and(isNotNamed(STORES))
                    .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer..", "org.h2..", "org.postgresql.."));
        }
    },
    /** The clock is read where a request comes in, where a fact is written down where days pass and where a request goes on, and nowhere else. */
    NO_CLOCK {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").and(isNotNamed(CLOCK_READERS))
                    .should().accessTargetWhere(describe("it reads a clock", ApiRule::isClock));
        }
    },
    /** Rooms are named after what the domain's people say. */
    ROOM_NAMES {
        @Override
        ArchRule below(String root) {
            return noClasses().that().resideInAPackage(root + "..").should().resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..service..", "..services..", "..impl..", "..dto..");
        }
    };

    private static final Pattern STORES = Pattern.compile(".*Store|Tokens|Grants");
    private static final Pattern CLOCK_READERS = Pattern.compile(".*Routes|Serve|Rehearse|TokenCommand|Journal|Tokens|Grants|OnBehalf|Callers|SignIn|Teller|EventStreams|Courier|Pusher|Answers");

    abstract ArchRule below(String root);

    /** The package of the classes that break this rule on purpose. */
    String breach() {
        return "zeren.architecture.breach." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static DescribedPredicate<JavaClass> isNotNamed(Pattern names) {
        return describe("are not named " + names, type -> !names.matcher(outermost(type).getSimpleName()).matches());
    }

    private static boolean isClock(JavaAccess<?> access) {
        String target = access.getTargetOwner().getFullName() + "." + access.getName();
        return target.matches("java\\.time\\.(\\w+\\.now|(Clock|InstantSource)\\.\\w+)|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ApiRule::outermost).orElse(type);
    }
}
