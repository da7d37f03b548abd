package zeren.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.calendar.Roll;
import zeren.calendar.ShippedCalendars;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;
import zeren.yaml.InvalidYamlException;
import zeren.yaml.Read;
import zeren.yaml.Reading;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/**
 * The way from a rulebook's text, YAML or JSON, to the {@link Rulebook}.
 *
 * <p>The format is explained field by field at the head of the shipped {@code gxufe-2020-5.yaml}.
 */
public final class RulebookReader {
    private final YamlDocument document;

    private RulebookReader(YamlDocument document) {
        this.document = document;
    }

    /**
     * Reads a rulebook.
     *
     * @throws InvalidRulebookException if anything in it is at fault; it carries all faults, with lines and columns. A text
     *     that is not even YAML has one
     */
    public static Rulebook read(String yaml) {
        RulebookReader reader = new RulebookReader(parse(yaml));
        Read<Rulebook> rulebook = reader.document.root().map(reader::rulebook);
        if (rulebook.isFaulty()) {
            throw new InvalidRulebookException(reader.document.faults());
        }
        return rulebook.get();
    }

    private static YamlDocument parse(String yaml) {
        try {
            return YamlDocument.parse(yaml);
        } catch (InvalidYamlException notYaml) {
            throw new InvalidRulebookException(notYaml.faults());
        }
    }

    private Read<Rulebook> rulebook(YamlMap map) {
        Read<String> id = map.parsed("id", text -> Text.slug("id", text));
        Read<Integer> version = map.required("version", value -> value.number(1, Rulebook.MAX_VERSION));
        Read<String> number = map.parsed("document_number", Rulebook::checkedDocumentNumber);
        Read<Title> title = map.required("title", Parts::title);
        Read<Title> issuer = map.required("issuer", Parts::title);
        Read<LocalDate> dated = map.parsed("dated", text -> IsoDate.parse("dated", text));
        Read<LocalDate> issued = map.parsed("issued", text -> issued(dated, text));
        Read<DateRange> inForce = map.required("in_force", Parts::dateRange);
        Read<Optional<RunningPeriods>> running = map.optional("running_periods", value -> value.parsed(RulebookReader::runningPeriods));
        Read<RulebookStatus> status = map.parsed("status", text -> Text.coded("status", RulebookStatus.class, text));
        Read<String> calendar = map.required("calendar", RulebookReader::shippedCalendar);
        Read<Integer> presence = map.required("minimum_presence", value -> value.number(1, Rulebook.MAX_PRESENCE));
        Read<Roll> roll = map.parsed("roll", text -> Text.coded("roll", Roll.class, text));
        DutyReader duty = new DutyReader(roll.isFaulty() ? Roll.NONE : roll.get());
        SortedMap<Integer, Article> articles = members(map, "articles", Parts::article);
        SortedMap<Integer, Level> levels = members(map, "levels", Parts::level);
        SortedMap<Integer, Responsibility> responsibilities = members(map, "responsibilities", Parts::responsibility);
        SortedMap<Integer, Duty> duties = members(map, "duties", duty::read);
        SortedMap<Integer, Ground> grounds = members(map, "grounds", Parts::ground);
        OversightReader.Readings oversight = OversightReader.read(map);
        checkWhole(articles, responsibilities, duties, grounds);
        OversightCheck.faultsOf(oversight.readable(), duties.values(), codes("duties").values()).forEach(this::note);
        return map.build(() -> new Rulebook(
                id.get(), version.get(), number.get(), title.get(), issuer.get(), dated.get(), issued.get(), inForce.get(),
                running.get(), status.get(), calendar.get(), presence.get(), List.copyOf(articles.values()), List.copyOf(levels.values()),
                List.copyOf(responsibilities.values()), List.copyOf(duties.values()), List.copyOf(grounds.values()),
                oversight.readable()));
    }

    private static <T> SortedMap<Integer, T> members(YamlMap map, String key, Reading<T> each) {
        Read<SortedMap<Integer, T>> members = map.required(key, value -> value.readable(each));
        return members.isFaulty() ? new TreeMap<>() : members.get();
    }

    /** Notes what does not fit together, even where some parts could not be read. */
    private void checkWhole(
            SortedMap<Integer, Article> articles,
            SortedMap<Integer, Responsibility> responsibilities,
            SortedMap<Integer, Duty> duties,
            SortedMap<Integer, Ground> grounds) {
        int listed = document.root().find("articles").map(list -> list.members().size()).orElse(0);
        Draft draft = new Draft(listed, codes("levels"), codes("duties"), articles, responsibilities, duties, grounds);
        Consistency.faultsOf(draft).forEach(this::note);
    }

    private void note(RulebookFault fault) {
        document.fault(fault.pointer(), fault.code(), fault.detail());
    }

    private SortedMap<Integer, String> codes(String part) {
        SortedMap<Integer, String> codes = new TreeMap<>();
        List<YamlValue> entries = document.root().find(part).map(YamlValue::members).orElse(List.of());
        for (int i = 0; i < entries.size(); i++) {
            int place = i;
            Optional<String> code = entries.get(i).find("code").flatMap(YamlValue::findText);
            code.ifPresent(text -> codes.put(place, text));
        }
        return codes;
    }

    private static LocalDate issued(Read<LocalDate> dated, String text) {
        LocalDate issued = IsoDate.parse("issued", text);
        return dated.isFaulty() ? issued : Rulebook.checkedIssued(dated.get(), issued);
    }

    /** Reads the word as rulebooks write words, or with underscores as it is written on the wire. */
    private static RunningPeriods runningPeriods(String text) {
        return Text.coded("running_periods", RunningPeriods.class, text.equals("finish_under_old") ? "finish-under-old" : text);
    }

    private static Read<String> shippedCalendar(YamlValue value) {
        Read<String> name = value.text();
        boolean unknown = !name.isFaulty() && ShippedCalendars.find(name.get()).isEmpty();
        if (unknown) {
            String allowed = "one of " + String.join(", ", ShippedCalendars.ids());
            return value.fault("unknown_calendar", new InvalidValueException("calendar", name.get(), allowed).getMessage());
        }
        return name;
    }
}
