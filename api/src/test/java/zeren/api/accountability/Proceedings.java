package zeren.api.accountability;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zeren.api.Answer;
import zeren.api.Client;

/** Whoever has to do with referrals in the sample school, each with a token of its own; what is said in JSON has {@code '} for quotes. */
record Proceedings(Client administrator, Client proposer, Client subject, Client decider, Client filer) {
    static final String STUDY = "gxufe-2020-5:study-secondary:0101:2025-H2";
    static final String DOCUMENT = "'document':{'kind':'reference','number':'2026-40'}";

    static Proceedings of(Client administrator) {
        return new Proceedings(
                administrator,
                token(administrator, "reporter", "propaganda"),
                token(administrator, "reporter", "0101"),
                token(administrator, "reviewer", "school"),
                token(administrator, "reporter", "organisation"));
    }

    static Client token(Client administrator, String role, String... units) {
        String list = Arrays.stream(units).map(unit -> "'" + unit + "'").collect(Collectors.joining(","));
        String scope = units.length == 0 ? "" : ",'units':[" + list + "]";
        return administrator.withToken(post(administrator, "/tokens", "{'role':'" + role + "'" + scope + "}").is(201).json().path("token").asText());
    }

    static Answer post(Client client, String path, String said, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return client.post(path, BodyPublishers.ofString(said.replace('\'', '"')), all.toArray(String[]::new));
    }

    /** Returns a proposal that unit 0101 be referred, on 2 March 2026. */
    static String proposal() {
        return proposal("'unit':'0101'", STUDY);
    }

    static String proposal(String subject, String... obligations) {
        String cited = Arrays.stream(obligations).map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return "{'rulebook':'gxufe-2020-5','subject':{" + subject + "},'grounds':['12(3)'],'obligations':[" + cited + "],"
                + "'proposed_by':'propaganda','proposed_to':'school','proposed_on':'2026-03-02'," + DOCUMENT + "}";
    }

    /** Returns a step in JSON, with what it has to have. */
    static String step(String kind, String takenOn) {
        String more = kind.equals("withdrawn") ? ",'reason':'duplicate'" : kind.equals("filed") ? "" : "," + DOCUMENT;
        return "{'kind':'" + kind + "','taken_on':'" + takenOn + "'" + more + "}";
    }

    /** Proposes, as the proposing office does, and returns the id. */
    String propose() {
        return post(proposer, "/referrals", proposal()).is(201).json().path("id").asText();
    }

    /** Takes a step, as the office does whose step it is. */
    Answer take(String referral, String kind, String takenOn) {
        Client office = switch (kind) {
            case "answered" -> subject;
            case "upheld", "dismissed" -> decider;
            case "filed" -> filer;
            default -> proposer;
        };
        return take(office, referral, kind, takenOn);
    }

    Answer take(Client client, String referral, String kind, String takenOn) {
        return post(client, "/referrals/" + referral + "/steps", step(kind, takenOn));
    }

    JsonNode get(String referral, String query) {
        return administrator.get("/referrals/" + referral + query).is(200).json();
    }

    /** Sets the time limit of a duty or a right, for occasions from 2026 on. */
    Answer limit(String duty, int count, String unit) {
        String said = "{'valid_from':'2026-01-01','within':{'count':" + count + ",'unit':'" + unit + "'},'set_by':'school','document':{'kind':'notice','number':'2026-1'}}";
        return administrator.send("PUT", "/rulebooks/gxufe-2020-5/parameters/" + duty, BodyPublishers.ofString(said.replace('\'', '"')), "Content-Type", "application/json");
    }

    /** Returns the codes of the faults of a problem, each with its place. */
    static List<String> faults(Answer problem) {
        List<String> faults = new ArrayList<>();
        problem.json().path("errors").forEach(error -> faults.add(error.path("pointer").asText() + " " + error.path("code").asText()));
        return faults;
    }
}
