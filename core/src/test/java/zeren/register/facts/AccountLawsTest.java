package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zeren.register.Account;
import zeren.register.Dossier;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Register;
import zeren.register.Withdrawal;
import zeren.text.Cases;
import zeren.text.Seeds;

/** What holds for every history: the past stays as it was known, and a withdrawal undoes a recording. */
class AccountLawsTest {
    private static final int HISTORIES = Cases.of(500, 5_000);
    private static final int QUESTIONS = 6;

    /** A question that was asked when the register held so many facts, and the answer it got. */
    private record Asked(long upTo, Obligation obligation, LocalDate asOf, Account account, Dossier dossier) {}

    /** Something that can be tried to be recorded. */
    private interface Recording {
        Recorded<Performance> by(RandomHistory history);
    }

    @Test
    void theAnswerOfAPastDayAsKnownThenNeverChanges() {
        Random random = Seeds.random("past answers");
        for (int i = 0; i < HISTORIES; i++) {
            RandomHistory history = RandomHistory.grown(random, World.any(random));
            List<Asked> asked = new ArrayList<>();
            for (int question = 0; question < QUESTIONS; question++) {
                asked.add(ask(history, random));
                history.grow(random.nextInt(3));
            }
            history.grow(random.nextInt(10));
            for (Asked then : asked) {
                Register register = history.desk().upTo(then.upTo());
                assertEquals(then.account(), register.account(then.obligation(), then.asOf()), then::toString);
                assertEquals(then.dossier(), register.dossier(then.obligation().id()), then::toString);
            }
        }
    }

    @Test
    void withdrawingWhatWasJustRecordedRestoresTheAnswer() {
        assertRestored(Seeds.random("withdrawn performances"), RandomHistory::perform);
    }

    @Test
    void withdrawingACorrectionThatWasJustRecordedRestoresTheAnswer() {
        assertRestored(Seeds.random("withdrawn corrections"), RandomHistory::correct);
    }

    private static Asked ask(RandomHistory history, Random random) {
        long upTo = random.nextInt((int) history.desk().last() + 1);
        Obligation obligation = history.group().get(random.nextInt(history.group().size()));
        LocalDate asOf = history.anyDay();
        Register register = history.desk().upTo(upTo);
        return new Asked(upTo, obligation, asOf, register.account(obligation, asOf), register.dossier(obligation.id()));
    }

    private static void assertRestored(Random random, Recording recording) {
        int withdrawn = 0;
        for (int i = 0; i < HISTORIES; i++) {
            RandomHistory history = RandomHistory.grown(random, World.any(random));
            if (history.performances().isEmpty()) {
                continue;
            }
            List<LocalDate> dates = List.of(history.anyDay(), history.today());
            List<SlowAnswer> before = answers(history, dates, "");
            String recorded;
            try {
                recorded = recording.by(history).id();
            } catch (Refusal refused) {
                continue;
            }
            Recorded<Performance> last = history.desk().now().findPerformance(recorded).orElseThrow();
            history.desk().record(history.today(), registrar -> registrar.withdraw(last, Withdrawal.Reason.RECORDED_IN_ERROR));
            assertEquals(before, answers(history, dates, recorded), () -> dates + " " + history.desk().facts());
            withdrawn++;
        }
        assertTrue(withdrawn > HISTORIES / 4, withdrawn + " withdrawals");
    }

    /** Every answer, but for the verdict on the performance in question itself. */
    private static List<SlowAnswer> answers(RandomHistory history, List<LocalDate> dates, String but) {
        List<SlowAnswer> answers = new ArrayList<>();
        for (Obligation obligation : history.group()) {
            for (LocalDate date : dates) {
                SlowAnswer answer = SlowAnswer.of(history.desk().account(obligation, date));
                answer.whyNot().remove(but);
                answers.add(answer);
            }
        }
        return answers;
    }
}
