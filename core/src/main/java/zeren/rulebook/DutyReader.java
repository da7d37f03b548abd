package zeren.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.calendar.Roll;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.schedule.Schedule;
import zeren.text.Text;
import zeren.text.Title;
import zeren.yaml.Read;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reading of duties. */
final class DutyReader {
    private final Roll usualRoll;

    /** Creates the reader of duties whose schedule takes {@code usualRoll} where it names none. */
    DutyReader(Roll usualRoll) {
        this.usualRoll = usualRoll;
    }

    Read<Duty> read(YamlValue value) {
        return value.map(this::duty);
    }

    private Read<Duty> duty(YamlMap map) {
        Read<String> code = map.parsed("code", text -> Text.slug("code", text));
        Read<List<Citation>> citations = map.required("citations", list -> list.list(Parts::citation));
        Read<Title> title = map.required("title", Parts::title);
        Read<Scope> bearers = map.required("bearers", Parts::scope);
        Read<Optional<Scope>> subjects = map.optional("subjects", Parts::scope);
        Read<Optional<Recipient>> owedTo = map.optional("owed_to", Parts::recipient);
        Read<Timing> timing = map.required("timing", this::timing);
        Read<List<DocumentKind>> documents =
                map.list("documents", member -> Parts.coded("documents", DocumentKind.class, member));
        Read<List<String>> servedBy = map.list("served_by", member -> dutyCode("served_by", member));
        Read<List<String>> after = map.list("after", member -> dutyCode("after", member));
        Read<Nature> nature = map.optional("nature", of -> Parts.coded("nature", Nature.class, of), Nature.DUTY);
        return map.build(() -> new Duty(code.get(), citations.get(), title.get(), bearers.get(), subjects.get(), owedTo.get(),
                timing.get(), documents.get(), servedBy.get(), after.get(), nature.get()));
    }

    private static Read<String> dutyCode(String what, YamlValue value) {
        return value.parsed(text -> Text.slug(what, text));
    }

    private Read<Timing> timing(YamlValue value) {
        if (value.isText()) {
            return word(value);
        }
        return value.map(map -> map.has("occasion") ? onOccasion(map) : periodic(map));
    }

    private static Read<Timing> word(YamlValue value) {
        return switch (value.findText().orElse("")) {
            case "unspecified" -> value.parsed(text -> new Timing.Unspecified());
            case "standing" -> value.parsed(text -> new Timing.Standing());
            default -> value.fault("value", "found \"" + value.findText().orElse("") + "\", allowed is unspecified, standing, "
                    + "a map with a cadence, or a map with an occasion");
        };
    }

    private static Read<Timing> onOccasion(YamlMap map) {
        Read<String> occasion = map.parsed("occasion", text -> Text.slug("occasion", text));
        Read<Function<String, Timing>> within = map.required("within", DutyReader::within);
        return map.build(() -> within.get().apply(occasion.get()));
    }

    /** Reads where the time limit comes from: a word, or the limit itself. */
    private static Read<Function<String, Timing>> within(YamlValue value) {
        if (value.isText()) {
            return value.parsed(text -> Text.coded("within", Within.class, text))
                    .map(within -> occasion -> Timing.OnOccasion.of(occasion, within));
        }
        return value.map(map -> {
            Read<Integer> count = map.required("count", of -> of.number(1, TimeLimit.MAX_COUNT));
            Read<TimeLimit.Unit> unit = map.required("unit", of -> Parts.coded("unit", TimeLimit.Unit.class, of));
            return map.build(() -> occasion -> Timing.OnOccasion.of(occasion, new TimeLimit(count.get(), unit.get())));
        });
    }

    private Read<Timing> periodic(YamlMap map) {
        Read<Cadence> cadence = map.parsed("cadence", Cadence::parse);
        Read<DueRule> due = map.optional("due", rule -> rule.parsed(DueRule::parse), DueRule.PERIOD_END);
        Read<Optional<DueRule>> opens = map.optional("opens", rule -> rule.parsed(DueRule::parse));
        Read<Roll> roll = map.optional("roll", of -> Parts.coded("roll", Roll.class, of), usualRoll);
        return map.build(() -> new Timing.Periodic(new Schedule(cadence.get(), due.get(), opens.get(), roll.get())));
    }
}
