package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zeren.register.Fact;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.Cases;
import zeren.text.Seeds;

/** What is judged on the days of performance and receipt does not depend on when, nor in which order, it was recorded: rule 8. */
class RecordingOrderTest {
    private static final int HISTORIES = Cases.of(1_000, 5_000);
    private static final int DATES = 2;
    private static final LocalDate LATER = LocalDate.of(2028, 1, 1);

    /** A performance on a day that no other has, and perhaps its return. */
    private record Act(Performance performance, Optional<LocalDate> returnedOn) {}

    @Test
    void theAnswerIsTheSameInWhateverOrderActsAreRecorded() {
        Random random = Seeds.random("orders of recording");
        for (int i = 0; i < HISTORIES; i++) {
            World world = World.any(random);
            List<Obligation> group = world.anyGroup(random);
            List<Act> acts = acts(group, random);
            List<Relief> reliefs = reliefs(group, random);
            List<LocalDate> dates = dates(group, acts, random);
            Map<String, SlowAnswer> once = answers(world, group, acts, reliefs, dates);
            Collections.shuffle(acts, random);
            Collections.shuffle(reliefs, random);
            assertEquals(once, answers(world, group, acts, reliefs, dates), () -> dates + " " + acts + " " + reliefs);
        }
    }

    private static List<Act> acts(List<Obligation> group, Random random) {
        Set<LocalDate> used = new HashSet<>();
        List<Act> acts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Obligation obligation = group.get(random.nextInt(group.size()));
            LocalDate on = obligation.first().plusDays(random.nextInt((int) obligation.period().orElseThrow().range().days() + 20));
            if (used.add(on)) {
                Optional<LocalDate> returnedOn = Optional.of(on.plusDays(random.nextInt(30))).filter(any -> random.nextInt(4) == 0);
                acts.add(new Act(new Performance(obligation.id(), on, documents(obligation, random), Optional.empty()), returnedOn));
            }
        }
        return acts;
    }

    private static List<DocumentReference> documents(Obligation obligation, Random random) {
        List<DocumentReference> documents = new ArrayList<>(List.of(Documents.one(DocumentKind.REFERENCE)));
        obligation.duty().documents().stream()
                .filter(kind -> kind != DocumentKind.REFERENCE && random.nextInt(4) > 0)
                .forEach(kind -> documents.add(Documents.one(kind)));
        return documents;
    }

    private static List<Relief> reliefs(List<Obligation> group, Random random) {
        List<Relief> reliefs = new ArrayList<>();
        for (Obligation obligation : group) {
            if (random.nextInt(3) == 0) {
                Relief.Kind kind = random.nextInt(5) == 0 ? Relief.Kind.WAIVER : Relief.Kind.EXTENSION;
                Optional<LocalDate> until = Optional.of(obligation.dueOn().plusDays(1L + random.nextInt(60))).filter(any -> kind == Relief.Kind.EXTENSION);
                reliefs.add(new Relief(obligation.id(), kind, until, "school", Relief.Reason.FORCE_MAJEURE, Documents.one(DocumentKind.NOTICE)));
            }
        }
        return reliefs;
    }

    private static List<LocalDate> dates(List<Obligation> group, List<Act> acts, Random random) {
        List<LocalDate> dates = new ArrayList<>();
        acts.forEach(act -> dates.add(act.performance().performedOn().plusDays(random.nextInt(5) - 1L)));
        group.forEach(obligation -> dates.add(obligation.dueOn().plusDays(random.nextInt(70) - 10L)));
        Collections.shuffle(dates, random);
        return dates.subList(0, DATES);
    }

    private static Map<String, SlowAnswer> answers(
            World world, List<Obligation> group, List<Act> acts, List<Relief> reliefs, List<LocalDate> dates) {
        Desk desk = new Desk(world.school());
        Map<String, LocalDate> days = new HashMap<>();
        for (Act act : acts) {
            String id = desk.add(LATER, act.performance()).id();
            days.put(id, act.performance().performedOn());
            act.returnedOn().ifPresent(on -> desk.add(LATER, returned(id, on)));
        }
        reliefs.forEach(relief -> desk.add(LATER, relief));
        Map<String, SlowAnswer> answers = new HashMap<>();
        for (Obligation obligation : group) {
            for (LocalDate asOf : dates) {
                answers.put(obligation + " on " + asOf, byDay(SlowAnswer.of(desk.account(obligation, asOf)), days));
            }
        }
        return answers;
    }

    private static Fact returned(String performance, LocalDate on) {
        return new Review(performance, Review.Outcome.RETURNED, on, Optional.of(Review.Reason.INCOMPLETE));
    }

    /** The same with the verdicts named by day, since ids are numbers in the order of recording. */
    private static SlowAnswer byDay(SlowAnswer answer, Map<String, LocalDate> days) {
        return new SlowAnswer(
                answer.status(), answer.daysOverdue(), answer.performed(), answer.missing(), answer.extendedTo(), answer.chance(), answer.lastDay(),
                answer.whyNot().entrySet().stream().collect(Collectors.toMap(verdict -> days.get(verdict.getKey()).toString(), Map.Entry::getValue)));
    }
}
