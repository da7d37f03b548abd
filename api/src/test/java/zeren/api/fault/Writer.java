package zeren.api.fault;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** One client, which records for a unit of its own: performances, what becomes of them, extensions of another obligation, and posts by import. */
final class Writer {
    private static final LocalDate BEYOND_DUE = LocalDate.of(2026, 9, 1);

    private final String unit;
    private final Random random;
    private final Deque<String> untouched = new ArrayDeque<>();
    private int requests;

    private List<Answered> answered = new ArrayList<>();
    private Optional<Write> unanswered = Optional.empty();

    /** Creates a client for the unit of that number, from 1 to 9. */
    Writer(int number, Random random) {
        this.unit = "010" + number;
        this.random = random;
    }

    /** Writes, one request after another, until one gets no answer or is refused. */
    void writeUntilItBreaks(Wire wire, CountDownLatch acknowledged) {
        answered = new ArrayList<>();
        unanswered = Optional.empty();
        while (unanswered.isEmpty()) {
            Write write = next();
            Optional<Answered> answer = wire.send(write);
            // A server that is stopping may say so, and has not done it then.
            if (answer.filter(one -> !one.isUnavailable()).isEmpty()) {
                unanswered = Optional.of(write);
                return;
            }
            answered.add(answer.get());
            if (!answer.get().isAcknowledged()) {
                return;
            }
            remember(answer.get());
            acknowledged.countDown();
        }
    }

    /** Writes until it is told to end; what gets no answer, or a 503, is sent again until it is acknowledged. */
    void writeOn(Wire wire, Load load) {
        answered = new ArrayList<>();
        while (load.goesOn()) {
            Write write = next();
            Optional<Answered> answer = load.untilAnswered(() -> wire.send(write));
            if (answer.isEmpty()) {
                unanswered = Optional.of(write);
                return;
            }
            answered.add(answer.get());
            if (!answer.get().isAcknowledged()) {
                return;
            }
            remember(answer.get());
        }
    }

    /** Returns the answers of the last round. */
    List<Answered> answered() {
        return answered;
    }

    /** Returns what the last round ended with: a request of which nobody knows whether it was done. */
    Optional<Write> unanswered() {
        return unanswered;
    }

    private void remember(Answered answer) {
        if (answer.write().path().endsWith("/performances")) {
            untouched.add(answer.id());
        }
    }

    private Write next() {
        String mark = unit + "-" + ++requests;
        int choice = random.nextInt(20);
        if (choice < 8 && !untouched.isEmpty()) {
            return about(untouched.remove(), choice, mark);
        }
        if (choice < 11) {
            return extension(mark);
        }
        return choice < 12 ? imported(mark) : performance(mark);
    }

    /** A performance is reviewed, corrected or withdrawn once, so that nothing is in the way of any of it. */
    private Write about(String performance, int choice, String mark) {
        if (choice < 4) {
            return review(mark, performance);
        }
        return choice < 6 ? correction(mark, performance) : withdrawal(mark, performance);
    }

    private Write performance(String mark) {
        int year = 2021 + random.nextInt(5);
        String path = obligation(year + "-H1") + "/performances";
        return new Write(mark, path, performed(LocalDate.of(year, 1, 1).plusDays(random.nextInt(180)), mark), mark);
    }

    private static Write correction(String mark, String performance) {
        return new Write(mark, "/performances/" + performance + "/corrections", performed(LocalDate.of(2026, 1, 2), mark), mark);
    }

    private static String performed(LocalDate day, String mark) {
        return "{\"performed_on\":\"" + day + "\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"" + mark
                + "\"},{\"kind\":\"report\",\"number\":\"" + mark + "-r\",\"dated\":\"" + day + "\"}]}";
    }

    private static Write withdrawal(String key, String performance) {
        return new Write(key, "/performances/" + performance + "/withdrawals", "{\"reason\":\"duplicate\"}", "withdrawal of " + performance);
    }

    private Write imported(String mark) {
        return new Write(mark, "/imports", "{\"posts\":[{\"code\":\"" + mark + "\",\"unit\":\"" + unit
                + "\",\"rank\":\"member\",\"title_zh\":\"委员\",\"title_en\":\"Member\",\"exists_from\":\"2026-01-01\"}]}", mark);
    }

    private static Write review(String key, String performance) {
        return new Write(key, "/performances/" + performance + "/reviews",
                "{\"outcome\":\"accepted\",\"received_on\":\"2026-01-15\"}", "review of " + performance);
    }

    /** Each extension goes beyond the one before, or it would be refused. */
    private Write extension(String mark) {
        String until = BEYOND_DUE.plusDays(requests).toString();
        return new Write(mark, obligation("2026-H1") + "/reliefs", "{\"kind\":\"extension\",\"until\":\"" + until
                + "\",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"" + mark + "\"}}", mark);
    }

    private String obligation(String period) {
        return "/obligations/gxufe-2020-5:study-secondary:" + unit + ":" + period;
    }
}
