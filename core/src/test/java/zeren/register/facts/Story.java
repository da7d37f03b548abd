package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.text.Text;

/**
 * What happened to one obligation, told in plain sentences with semicolons between, in the order of recording.
 *
 * <p>A performance or review is recorded on its own day unless the sentence says otherwise. What is returned, accepted,
 * corrected, withdrawn or revoked is the last that was recorded, or {@code the first}, {@code the second}. A sentence that begins
 * with the name of another obligation is about that one; {@code refused as CODE: ...} tells what was tried in vain.
 */
final class Story {
    private static final String DATE = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String WHICH = "(?:the (first|second|third) )?";
    private static final List<String> ORDINALS = List.of("first", "second", "third");

    private final Map<Pattern, Consumer<Matcher>> sentences = new LinkedHashMap<>();
    private final List<Recorded<Performance>> performances = new ArrayList<>();
    private final List<Recorded<Relief>> reliefs = new ArrayList<>();
    private final Desk desk;
    private final Obligation obligation;
    private LocalDate today = LocalDate.MIN;

    Story(School school, String obligation) {
        this.desk = new Desk(school);
        this.obligation = school.obligation(obligation);
        say("(?:(\\S+) )?performed " + DATE + " with ([a-z_, ]+?)(?:, recorded on " + DATE + ")?", this::perform);
        say(WHICH + "corrected on " + DATE + " to performed " + DATE + " with ([a-z_, ]+)", this::correct);
        say(WHICH + "(returned|accepted) on " + DATE + "(?: as ([a-z-]+))?(?:, recorded on " + DATE + ")?", this::review);
        say(WHICH + "withdrawn on " + DATE + "(?: as ([a-z-]+))?", this::withdraw);
        say("(?:(\\S+) )?(waiv|extend)ed (?:to " + DATE + " )?on " + DATE + " by (\\S+)(?: for ([a-z-]+))?", this::relieve);
        say(WHICH + "(?:waiver|extension) revoked on " + DATE, this::revoke);
        say("refused as ([a-z_]+): (.+)", this::refuse);
    }

    static Story told(School school, String obligation, String whatHappened) {
        Story story = new Story(school, obligation);
        for (String sentence : whatHappened.split("; ")) {
            if (!sentence.equals("nothing")) {
                story.tell(sentence);
            }
        }
        return story;
    }

    Desk desk() {
        return desk;
    }

    Obligation obligation() {
        return obligation;
    }

    /** Records what one sentence tells, or throws the refusal. */
    void tell(String sentence) {
        for (Map.Entry<Pattern, Consumer<Matcher>> form : sentences.entrySet()) {
            Matcher told = form.getKey().matcher(sentence);
            if (told.matches()) {
                form.getValue().accept(told);
                return;
            }
        }
        throw new IllegalStateException("not a sentence that a story can tell: " + sentence);
    }

    private void say(String form, Consumer<Matcher> meaning) {
        sentences.put(Pattern.compile(form), meaning);
    }

    private void perform(Matcher told) {
        Obligation about = about(told.group(1));
        LocalDate on = LocalDate.parse(told.group(2));
        recordedOn(told.group(4) == null ? on : LocalDate.parse(told.group(4)));
        performances.add(desk.record(today, registrar -> registrar.perform(about, on, Documents.named(told.group(3)))));
    }

    private void correct(Matcher told) {
        Recorded<Performance> corrected = which(performances, told.group(1));
        LocalDate on = LocalDate.parse(told.group(3));
        recordedOn(LocalDate.parse(told.group(2)));
        performances.add(desk.record(today, registrar ->
                registrar.correct(corrected, about(corrected), on, Documents.named(told.group(4)))));
    }

    private void review(Matcher told) {
        Recorded<Performance> reviewed = which(performances, told.group(1));
        LocalDate received = LocalDate.parse(told.group(3));
        recordedOn(told.group(5) == null ? received : LocalDate.parse(told.group(5)));
        Optional<Review.Reason> reason = told.group(2).equals("accepted")
                ? Optional.empty()
                : Optional.of(Text.coded("reason", Review.Reason.class, told.group(4) == null ? "incomplete" : told.group(4)));
        Review.Outcome outcome = Text.coded("outcome", Review.Outcome.class, told.group(2));
        Review review = new Review(reviewed.id(), outcome, received, reason);
        desk.record(today, registrar -> registrar.review(reviewed, about(reviewed), review));
    }

    private void withdraw(Matcher told) {
        Recorded<Performance> withdrawn = which(performances, told.group(1));
        recordedOn(LocalDate.parse(told.group(2)));
        Withdrawal.Reason reason = Text.coded("reason", Withdrawal.Reason.class, told.group(3) == null ? "recorded-in-error" : told.group(3));
        desk.record(today, registrar -> registrar.withdraw(withdrawn, reason));
    }

    private void relieve(Matcher told) {
        Obligation about = about(told.group(1));
        Optional<LocalDate> until = Optional.ofNullable(told.group(3)).map(LocalDate::parse);
        recordedOn(LocalDate.parse(told.group(4)));
        Relief.Kind kind = told.group(2).equals("waiv") ? Relief.Kind.WAIVER : Relief.Kind.EXTENSION;
        Relief.Reason reason = Text.coded("reason", Relief.Reason.class, told.group(6) == null ? "force-majeure" : told.group(6));
        Relief relief = new Relief(about.id(), kind, until, told.group(5), reason, Documents.named("notice").get(0));
        reliefs.add(desk.record(today, registrar -> registrar.relieve(about, relief)));
    }

    private void revoke(Matcher told) {
        recordedOn(LocalDate.parse(told.group(2)));
        desk.record(today, registrar -> registrar.revoke(which(reliefs, told.group(1))));
    }

    private void refuse(Matcher told) {
        long before = desk.last();
        Refusal refusal = assertThrows(Refusal.class, () -> tell(told.group(2)), told.group(2));
        assertEquals(told.group(1), refusal.code(), told.group(2));
        assertEquals(before, desk.last(), "a refusal changes nothing");
    }

    private Obligation about(String name) {
        return name == null ? obligation : desk.school().obligation(name);
    }

    private Obligation about(Recorded<Performance> performance) {
        return desk.school().timetable().get(performance.fact().obligation());
    }

    private void recordedOn(LocalDate day) {
        if (day.isBefore(today)) {
            throw new IllegalStateException("told out of order: " + day + " after " + today);
        }
        today = day;
    }

    private static <T> T which(List<T> told, String ordinal) {
        return told.get(ordinal == null ? told.size() - 1 : ORDINALS.indexOf(ordinal));
    }
}
