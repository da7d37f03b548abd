package zeren.api.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zeren.api.Answer;

/** What came out of all rounds. */
final class Tally {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private int cases;
    private int good;
    private int bad;

    void count(Call call, Answer answer) {
        Form form = Form.of(call);
        cases++;
        good += form.isGood() ? 1 : 0;
        bad += form.isBad() ? 1 : 0;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 300) {
            accepted.add(call.operation().id());
        }
    }

    /** Tells whether nothing of the kind was found yet. */
    boolean isNew(Call call, Verdict verdict) {
        return seen.add(call.operation().id() + " " + verdict.what());
    }

    void found(long seed, int number, Call call, Verdict verdict) {
        findings.add(call.operation().id() + ": " + verdict.what() + " (seed " + seed + ", case " + number + ")\n    " + call.curl() + "\n    " + verdict.told());
    }

    List<String> findings() {
        return findings;
    }

    /** Returns the operations that accepted nothing yet. */
    Set<String> neverAccepted() {
        Set<String> never = new TreeSet<>();
        Operation.ALL.forEach(operation -> never.add(operation.id()));
        never.removeAll(accepted);
        return never;
    }

    @Override
    public String toString() {
        return cases + " requests, " + good + " of good form, " + bad + " of bad form; statuses " + statuses + "; accepted by " + accepted.size() + " of " + Operation.ALL.size() + " operations";
    }
}
