package zeren.api.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zeren.api.Answer;

/** What somebody who inspects records, at a desk in the sample school. */
record Inspector(Desk desk) {

    static String round(String inspector) {
        return "{\"rulebook\":\"gxufe-2020-5\",\"period\":\"2026\",\"inspector\":\"" + inspector + "\"}";
    }

    static String visit(String unit, String on) {
        return "{\"unit\":\"" + unit + "\",\"visited_on\":\"" + on + "\",\"documents\":[{\"kind\":\"inspection_record\",\"number\":\"" + unit + "\"}]}";
    }

    /** Returns a finding in JSON; {@code rest} are further fields. */
    static String finding(String unit, String category, String on, List<String> obligations, String rest) {
        String listed = obligations.stream().map(id -> "\"" + Desk.id(id) + "\"").collect(Collectors.joining(","));
        String about = obligations.isEmpty() ? "" : "\"obligations\":[" + listed + "],";
        return "{\"unit\":\"" + unit + "\",\"category\":\"" + category + "\"," + about + "\"issued_on\":\"" + on + "\"" + rest + "}";
    }

    static String within(int count, String unit) {
        return ",\"rectify_within\":{\"count\":" + count + ",\"unit\":\"" + unit + "\"}";
    }

    static String by(String day) {
        return ",\"rectify_by\":\"" + day + "\"";
    }

    String begin(String inspector) {
        return desk.post("/inspections", round(inspector)).is(201).json().path("id").asText();
    }

    Answer tryToVisit(String round, String unit, String on) {
        return desk.post("/inspections/" + round + "/visits", visit(unit, on));
    }

    String visit(String round, String unit, String on) {
        return tryToVisit(round, unit, on).is(201).json().path("id").asText();
    }

    Answer tryToFind(String round, String finding) {
        return desk.post("/inspections/" + round + "/findings", finding);
    }

    String find(String round, String finding) {
        return tryToFind(round, finding).is(201).json().path("id").asText();
    }

    /** Returns the states of the units of a round, such as {@code 0101 visited}. */
    List<String> coverage(String round, String query) {
        Answer answer = desk.client().get("/inspections/" + round + "/coverage?limit=500" + query).is(200);
        List<String> units = answer.each("unit");
        List<String> states = answer.each("state");
        return IntStream.range(0, units.size()).mapToObj(i -> units.get(i) + " " + states.get(i)).toList();
    }

    /** Returns the errors of a refusal, each as its place and code. */
    static List<String> errors(Answer answer) {
        List<String> errors = new ArrayList<>();
        answer.json().path("errors").forEach(error -> errors.add(error.path("pointer").asText(error.path("parameter").asText()) + " " + error.path("code").asText()));
        return errors;
    }
}
