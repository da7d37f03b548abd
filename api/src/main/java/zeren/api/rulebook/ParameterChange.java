package zeren.api.rulebook;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.http.Snake;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.DocumentJson;
import zeren.api.register.Known;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.rulebook.Authority;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** The setting of a local parameter from a day on; the target is the rulebook and the duty, with a slash between. */
public final class ParameterChange implements ChangeOperation {

    /** Creates the operation. */
    public ParameterChange() {}

    /** What a body says, whatever it is said of. */
    private record Said(
            DateRange valid, Optional<Cadence> cadence, Optional<DueRule> due, Optional<TimeLimit> within, Authority authority) {
        Parameter about(DutyInPath duty) {
            return new Parameter(duty.rulebook(), duty.code(), valid, cadence, due, within, Optional.of(authority));
        }
    }

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        DutyInPath duty = DutyInPath.parse(target);
        Said said = read(body);
        LocalDate today = now.toLocalDate();
        return known -> {
            List<Rulebook> versions = duty.versions(known);
            List<Fault> faults = faults(said, duty, versions, known, body.place());
            if (known.organisation(today).findUnit(said.authority().setBy()).isEmpty()) {
                faults.add(Fault.ofPointer(body.place() + "/set_by", "unknown_unit",
                        "there is no unit " + said.authority().setBy() + " in the register: name the unit that decided so"));
            }
            if (!faults.isEmpty()) {
                throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, faults));
            }
            Parameter parameter = said.about(duty);
            Change change = Change.of(parameter);
            return known.rules().parameters().contains(parameter) ? change.unneeded() : change;
        };
    }

    private static Said read(JsonBody body) {
        Optional<LocalDate> from = body.required("valid_from", IsoDate::parse);
        Optional<LocalDate> to = body.read("valid_to", IsoDate::parse);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            body.refuse("valid_to", "before_valid_from", "valid_to " + to.get() + " lies before valid_from " + from.get() + ": exchange them");
        }
        Optional<Cadence> cadence = body.read("cadence", (what, text) -> Cadence.parse(text.replace('_', '-')));
        Optional<DueRule> due = body.read("due", (what, text) -> DueRule.parse(text));
        Optional<TimeLimit> within = body.findObject("within").flatMap(ParameterChange::limit);
        Optional<String> setBy = body.required("set_by", Text::code);
        Optional<DocumentReference> document = body.object("document").flatMap(DocumentJson::read);
        body.check();
        return new Said(new DateRange(from.orElseThrow(), to.orElse(LocalDate.MAX)), cadence, due, within,
                new Authority(setBy.orElseThrow(), document.orElseThrow()));
    }

    private static Optional<TimeLimit> limit(JsonBody body) {
        Optional<Integer> count = body.number("count", 1, TimeLimit.MAX_COUNT);
        Optional<TimeLimit.Unit> unit = body.required("unit", (what, text) -> Snake.parse(what, TimeLimit.Unit.class, text));
        return count.flatMap(number -> unit.map(of -> new TimeLimit(number, of)));
    }

    /** Returns what keeps it from fitting the versions that have the duty and under which something can be due on its days. */
    private static List<Fault> faults(Said said, DutyInPath duty, List<Rulebook> versions, Known known, String place) {
        List<Rulebook> touched = versions.stream()
                .filter(version -> known.rulebooks().dueUnder(version).overlap(said.valid()).isPresent())
                .toList();
        List<Fault> faults = new ArrayList<>();
        if (touched.isEmpty()) {
            faults.add(Fault.ofPointer(place + "/valid_from", "not_in_force",
                    "no version of " + duty.rulebook() + " that has the duty " + duty.code() + " is in force on any of the days " + said.valid()));
        }
        try {
            Parameter parameter = said.about(duty);
            touched.forEach(version -> version.checkedParameter(parameter));
        } catch (InvalidValueException unfit) {
            faults.add(Fault.ofPointer(place + field(unfit.what()), "does_not_fit", unfit.getMessage()));
        }
        return faults;
    }

    /** What is at fault is a field of the body, or the body as a whole. */
    private static String field(String what) {
        return List.of("cadence", "due", "within").contains(what) ? "/" + what : "";
    }
}
