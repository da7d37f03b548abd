package zeren.api.access;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zeren.api.Answer;
import zeren.api.Client;

/** What an operation of the contract is asked to write, of what is there. */
record Write(String operation, String method, String target, String body) {
    /** One for every operation that writes, but for those that are written by the same method as another. */
    static final List<Write> ALL = List.of(
            new Write("recordPerformance", "POST", "/obligations/{study}/performances", "performance"),
            new Write("correctPerformance", "POST", "/performances/{performance}/corrections", "performance"),
            new Write("withdrawPerformance", "POST", "/performances/{performance}/withdrawals", "withdrawal"),
            new Write("recordReview", "POST", "/performances/{performance}/reviews", "review"),
            new Write("recordOccasion", "POST", "/occasions", "occasion"),
            new Write("grantRelief", "POST", "/obligations/{report}/reliefs", "relief"),
            new Write("revokeRelief", "POST", "/reliefs/{relief}/revocations", "empty"),
            new Write("beginInspection", "POST", "/inspections", "round"),
            new Write("recordVisit", "POST", "/inspections/{round}/visits", "visit"),
            new Write("withdrawVisit", "POST", "/visits/{visit}/withdrawals", "withdrawal"),
            new Write("recordFinding", "POST", "/inspections/{round}/findings", "finding"),
            new Write("proposeReferral", "POST", "/referrals", "referral"),
            new Write("takeReferralStep", "POST", "/referrals/{referral}/steps", "answered"),
            new Write("putUnit", "PUT", "/units/{unit}", "unit"),
            new Write("postSuccession", "POST", "/units/{unit}/successions", "succession"),
            new Write("putPost", "PUT", "/posts/{unit}.secretary", "post"),
            new Write("postTenure", "POST", "/posts/{unit}.secretary/tenures", "tenure"),
            new Write("putTenure", "PUT", "/posts/{unit}.secretary/tenures/{tenure}", "changed-tenure"),
            new Write("importOrganisation", "POST", "/imports", "new-import"),
            new Write("postRulebook", "POST", "/rulebooks", "new-rulebook"),
            new Write("putParameter", "PUT", "/rulebooks/gxufe-2020-5/parameters/training", "parameter"),
            new Write("putWorkingCalendarYear", "PUT", "/working-calendars/cn/years/2026", "year"),
            new Write("createToken", "POST", "/tokens", "token"),
            new Write("revokeToken", "DELETE", "/tokens/{token}", ""),
            new Write("createGrant", "POST", "/grants", "grant"),
            new Write("revokeGrant", "DELETE", "/grants/{grant}", ""),
            new Write("createCalendarFeed", "POST", "/calendars", "feed"),
            new Write("revokeCalendarFeed", "DELETE", "/calendars/{feed}", ""),
            new Write("createWebhook", "POST", "/webhooks", "hook"),
            new Write("changeWebhook", "PATCH", "/webhooks/{hook}", "pause"),
            new Write("revokeWebhook", "DELETE", "/webhooks/{hook}", ""),
            new Write("rotateWebhookSecret", "POST", "/webhooks/{hook}/rotations", "empty"),
            new Write("replayWebhook", "POST", "/webhooks/{hook}/replays", "replay"),
            new Write("pingWebhook", "POST", "/webhooks/{hook}/pings", "empty"));
    private static final Pattern PLACE_HOLDER = Pattern.compile("\\{([a-z]+)}");

    /** Returns the address of something that is there. */
    String target(MatrixFixtures fixtures) {
        return PLACE_HOLDER.matcher(target).replaceAll(name -> fixtures.value(name.group(1), Role.REPORTER, false));
    }

    /** Asks for it. */
    Answer send(Client client, String address, MatrixFixtures fixtures, String... headers) {
        if (method.equals("DELETE")) {
            return client.send(method, address, BodyPublishers.noBody(), headers);
        }
        BodyPublisher content = BodyPublishers.ofString(fixtures.body(body, false));
        return client.send(method, address, content, Stream.concat(Stream.of("Content-Type", MatrixFixtures.type(body)), Stream.of(headers)).toArray(String[]::new));
    }
}
