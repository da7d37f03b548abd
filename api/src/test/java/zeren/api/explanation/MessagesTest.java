package zeren.api.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.accountability.VacancyStep;
import zeren.api.http.Language;
import zeren.api.http.Snake;
import zeren.api.http.Words;
import zeren.explanation.StepKind;
import zeren.inspection.Finding;
import zeren.organisation.UnitKind;
import zeren.register.ComputationRule;
import zeren.register.Incident;
import zeren.register.ObligationStep;
import zeren.register.Occasion;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.schedule.Cycle;
import zeren.text.Coded;

/** Every language has words for everything that an explanation can say, and for nothing else. */
class MessagesTest {
    private static final List<StepKind> KINDS =
            Stream.<StepKind[]>of(ObligationStep.values(), VacancyStep.values()).flatMap(Stream::of).toList();
    private static final Set<String> FORMS = Set.of("authority.citation", "authority.document", "authority.finding", "authority.notice", "authority.week", "authority.rule",
            "form.date", "form.moment", "form.period.year", "form.period.half-year", "form.period.quarter", "form.period.month", "form.article",
            "form.item", "form.provisions", "form.named", "form.part", "form.reference", "form.list.between", "form.list.last");
    private static final Map<String, Coded[]> WORDS = Map.ofEntries(
            entry("rule", ComputationRule.values()), entry("cycle", Cycle.values()), entry("document_kind", DocumentKind.values()),
            entry("unit_kind", UnitKind.values()), entry("withdrawal_reason", Withdrawal.Reason.values()), entry("review_reason", Review.Reason.values()),
            entry("outcome", Review.Outcome.values()), entry("relief_kind", Relief.Kind.values()), entry("relief_reason", Relief.Reason.values()),
            entry("incident_category", Incident.Category.values()), entry("occasion_kind", Occasion.Kind.values()),
            entry("finding_category", Finding.Category.values()));

    @ParameterizedTest
    @EnumSource
    void thereIsOneForEachThingThatCanBeSaid(Language language) {
        Set<String> expected = new TreeSet<>(FORMS);
        KINDS.forEach(kind -> expected.add("step." + kind.code()));
        WORDS.forEach((vocabulary, members) -> Stream.of(members).forEach(member -> expected.add("word." + vocabulary + "." + member.code())));
        Stream.of("cadence", "due", "cadence-and-due").forEach(sets -> expected.add("word.parameter_sets." + sets));
        Stream.of(DayOfWeek.values()).forEach(day -> expected.add("word.weekday." + day.name().toLowerCase(Locale.ROOT)));
        IntStream.rangeClosed(1, 12).forEach(month -> expected.add("word.month." + month));
        assertEquals(expected, new TreeSet<>(Messages.in(language).keys()));
    }

    /** What was found is called the same in an explanation and in a report. */
    @ParameterizedTest
    @EnumSource
    void aCategoryHasOneName(Language language) {
        for (Finding.Category category : Finding.Category.values()) {
            String told = Messages.in(language).get("word.finding_category." + category.code()).with(place -> Optional.empty());
            assertEquals(Words.in("reports", language).of("word." + Snake.of(category)), told);
        }
    }

    /** What a step may lack stands in brackets, and nothing is asked for that a step never has: so no place is ever left empty. */
    @ParameterizedTest
    @EnumSource
    void everyPlaceIsFilledWhateverTheStep(Language language) {
        for (StepKind kind : KINDS) {
            Template template = Messages.in(language).get("step." + kind.code());
            assertTrue(kind.names().needed().containsAll(template.needed()), kind + " may lack one of " + template.needed());
            assertTrue(kind.names().optional().containsAll(template.optional()), kind + " has always, or never, one of " + template.optional());
        }
    }

    /** What is said is said in full: the value that makes one step differ from another of its kind is not left to the codes. */
    @ParameterizedTest
    @EnumSource
    void whateverAStepMayLackIsToldWhereItIsThere(Language language) {
        for (StepKind kind : KINDS) {
            assertEquals(kind.names().optional(), Messages.in(language).get("step." + kind.code()).optional(), kind.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreWordsOfTheirLanguage(Language language) {
        for (String key : Messages.in(language).keys()) {
            String bare = Messages.in(language).get(key).with(place -> Optional.of(""));
            boolean chinese = bare.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
            boolean latin = bare.replace("Zeren", "").chars().anyMatch(unit -> unit < 128 && Character.isLetter(unit));
            assertFalse(language == Language.ZH ? latin : chinese, key + ": " + bare);
        }
    }
}
