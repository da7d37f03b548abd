package zeren.api.rulebook;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.ArrayList;
import java.util.function.Function;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.api.register.RulebookText;
import zeren.rulebook.InvalidRulebookException;
import zeren.rulebook.Rulebook;
import zeren.yaml.YamlFault;

/**
 * The adding of a version of a rulebook; a version is never changed, and one that says the same as a known one is not added.
 *
 * <p>The body is the rulebook itself in JSON, or {@code {"yaml": "…"}} with its text.
 */
public final class RulebookChange implements ChangeOperation {
    /** The field that holds a rulebook as a text. */
    static final String YAML = "yaml";

    /** What the reader says of well-formed parts that are no whole. */
    private static final Set<String> RULES = Set.of(
            "unknown_calendar", "article_order", "duplicate", "unknown_level", "unknown_duty", "circle", "unknown_article", "too_many");

    /** Creates the operation. */
    public RulebookChange() {}

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        Optional<String> yaml = body.longText(YAML);
        String text = yaml.orElseGet(body::text);
        boolean isAsWritten = yaml.isPresent() || body.sent().isPresent();
        Function<YamlFault, Fault> told = fault -> isAsWritten
                ? Fault.ofText(fault.path(), fault.line(), fault.column(), fault.code(), fault.detail())
                : Fault.ofPointer(body.place() + fault.path(), fault.code(), fault.detail());
        boolean isRulebook = yaml.isPresent() || body.any(YAML).isEmpty();
        // What is there twice in JSON was noted when the body was read.
        body.check(() -> isRulebook ? faults(text).stream().filter(fault -> yaml.isPresent() || !fault.code().equals("duplicate_key")).map(told).toList() : List.of());
        RulebookText rulebook = read(text, told);
        String place = yaml.isPresent() ? "" : body.place();
        return known -> decide(rulebook, known.rulebooks().versions(rulebook.rulebook().id()), place);
    }

    private static List<YamlFault> faults(String text) {
        try {
            RulebookText.read(text);
            return List.of();
        } catch (InvalidRulebookException invalid) {
            return invalid.faults();
        }
    }

    private static RulebookText read(String text, Function<YamlFault, Fault> told) {
        try {
            return RulebookText.read(text);
        } catch (InvalidRulebookException invalid) {
            boolean wellFormed = invalid.faults().stream().map(YamlFault::code).allMatch(RULES::contains);
            ProblemType type = wellFormed ? ProblemType.REFUSED_VALUES : ProblemType.INVALID_BODY;
            throw new Refusal(Problem.of(type, invalid.faults().stream().map(told).toList()));
        }
    }

    private static Change decide(RulebookText text, List<Rulebook> known, String place) {
        Rulebook version = text.rulebook();
        Change change = Change.of(text);
        if (known.contains(version)) {
            return change.unneeded();
        }
        checkNoneIsInTheWay(version, known, place);
        boolean follows = known.stream().anyMatch(other -> begins(other, version));
        if (follows && version.runningPeriods().isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, List.of(Fault.ofPointer(place + "/running_periods", "missing_running_periods",
                    "a version of " + version.id() + " begins before this one: say in running_periods what becomes of the periods that run on "
                            + version.inForce().from() + ", finish_under_old or restart"))));
        }
        return change;
    }

    private static void checkNoneIsInTheWay(Rulebook version, List<Rulebook> known, String place) {
        List<Fault> faults = new ArrayList<>();
        Set<String> conflicts = new TreeSet<>();
        for (Rulebook other : known) {
            conflict(version, other, place).ifPresent(fault -> {
                faults.add(fault);
                conflicts.add(other.id() + ":" + other.version());
            });
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.CONFLICT, faults).withConflicts(List.copyOf(conflicts)));
        }
    }

    private static Optional<Fault> conflict(Rulebook version, Rulebook other, String place) {
        String named = "version " + other.version() + " of " + other.id();
        if (other.version() == version.version()) {
            return Optional.of(Fault.ofPointer(place + "/version", "version_exists",
                    named + " is in the register and says otherwise; a version is never changed: give this one a number of its own"));
        }
        if (other.inForce().from().equals(version.inForce().from())) {
            return Optional.of(Fault.ofPointer(place + "/in_force/from", "first_day_taken",
                    named + " begins on " + other.inForce().from() + " too: let this one begin on another day"));
        }
        return begins(other, version) == other.version() < version.version()
                ? Optional.empty()
                : Optional.of(Fault.ofPointer(place + "/version", "version_order",
                        named + " begins on " + other.inForce().from() + ": of two versions, the later one has the greater number"));
    }

    private static boolean begins(Rulebook earlier, Rulebook later) {
        return earlier.inForce().from().isBefore(later.inForce().from());
    }
}
