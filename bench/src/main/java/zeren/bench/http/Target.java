package zeren.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that is asked again and again.
 *
 * @param name its name, which is its path at the floor
 * @param path its path at Zeren
 * @param aim the share of the floor's throughput that is aimed at
 * @param headers the headers that it is sent with
 */
record Target(String name, String path, double aim, Map<String, String> headers) {
    private static final String OBLIGATION = "/obligations/gxufe-2020-5:study-secondary:0101:2026-H1";
    private static final double OF_LISTS = 0.5;
    private static final double OF_SINGLES = 0.8;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Returns all of them, as an administrator of the sample school asks them. */
    static List<Target> all(String zeren, String token) throws IOException, InterruptedException {
        Map<String, String> headers = new TreeMap<>(Map.of("Authorization", "Bearer " + token));
        Target one = new Target("obligation", OBLIGATION, OF_SINGLES, headers);
        Map<String, String> conditional = new TreeMap<>(headers);
        conditional.put("If-None-Match", one.ask(zeren).headers().firstValue("ETag").orElseThrow());
        return List.of(
                new Target("obligations", "/obligations?limit=50", OF_LISTS, headers),
                new Target("to-dos", "/to-dos?unit=0101", OF_LISTS, headers),
                new Target("units", "/units", OF_LISTS, headers),
                one,
                new Target("summary", "/summary?unit=0101", OF_SINGLES, headers),
                new Target("responsibility", "/units/0103/responsibility", OF_SINGLES, headers),
                new Target("not-modified", OBLIGATION, OF_SINGLES, conditional));
    }

    /** Asks once. */
    HttpResponse<byte[]> ask(String zeren) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(zeren + path));
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
