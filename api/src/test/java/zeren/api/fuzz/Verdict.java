package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zeren.api.Answer;
import zeren.api.Contract;

/** What is wrong with an answer, in a word that stays the same while the request is made smaller, and what tells of it. */
record Verdict(String what, String told) {
    /** Statuses that tell of the form of a request alone. */
    private static final Set<Integer> OF_FORM = Set.of(413, 414, 415, 431, 501, 505);
    /** Why a request is refused before anybody looks at its form, and after the path led nowhere. */
    private static final Set<Integer> BEFORE = Set.of(403, 404, 412);
    private static final int SERVER_ERROR = 500;

    /** Judges an answer; nothing where nothing is wrong. */
    static Optional<Verdict> of(Call call, Answer answer) {
        Form form = Form.of(call);
        int status = answer.status();
        if (status >= SERVER_ERROR) {
            return found("server error " + status, answer);
        }
        Optional<Verdict> breach = breach(call, answer);
        if (breach.isPresent()) {
            return breach;
        }
        if (status == 401 && !call.operation().isPublic()) {
            return found("a good token is refused", answer);
        }
        if (form.isBad() && !form.statuses().contains(status) && !BEFORE.contains(status) && !isOfQuery(answer)) {
            String what = status < 400 ? "accepted nonsense" : "refused as " + status + " and not as " + form.statuses();
            return found(what, answer);
        }
        return form.isGood() ? ofGoodForm(answer) : Optional.empty();
    }

    /** A rule on the values of a query may refuse a request before anybody looks at its body. */
    private static boolean isOfQuery(Answer answer) {
        return answer.status() == 422 && !answer.json().at("/errors/0/parameter").isMissingNode();
    }

    private static Optional<Verdict> breach(Call call, Answer answer) {
        try {
            Contract.check(call.operation().method(), Form.decoded(call).orElse(call.place()), answer);
            return Optional.empty();
        } catch (AssertionError breach) {
            // RFC 6901 has nothing against # in a pointer, as a spoilt key of a rulebook can have; the judge has.
            if (answer.body().matches("(?s).*\"pointer\": \"[^\"]*#.*") && breach.getMessage().contains("json-pointer")) {
                return Optional.empty();
            }
            return Optional.of(new Verdict("breaks the contract with " + answer.status(), String.valueOf(breach.getMessage())));
        }
    }

    private static Optional<Verdict> ofGoodForm(Answer answer) {
        if (OF_FORM.contains(answer.status())) {
            return found("refused for its form, which is good, with " + answer.status(), answer);
        }
        if (answer.status() != 400 && answer.status() != 422) {
            return Optional.empty();
        }
        Set<String> codes = new TreeSet<>();
        List<JsonNode> faults = new ArrayList<>();
        answer.json().path("errors").forEach(faults::add);
        faults.stream().filter(fault -> !Foreseen.is(fault)).forEach(fault -> codes.add(Foreseen.place(fault) + " " + fault.path("code").asText()));
        boolean isOfForm = answer.status() == 400 && (faults.isEmpty() || !faults.stream().allMatch(Foreseen::is));
        return isOfForm ? found("refused for its form, which is good: " + codes, answer) : Optional.empty();
    }

    private static Optional<Verdict> found(String what, Answer answer) {
        String body = answer.body().replaceAll("\\s+", " ");
        return Optional.of(new Verdict(what, answer.status() + " " + (body.length() > 400 ? body.substring(0, 400) + "…" : body)));
    }
}
