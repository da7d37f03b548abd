package zeren.bench.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.bench.server.Server;
import zeren.bench.server.Wire;

/** Performances of what units owe that were there all the time, of the sample school or a seeded one, recorded at a server of ours: each next one of another obligation. */
public final class Performances implements Load.Subject {
    private static final Pattern ITEM = Pattern.compile("\"id\" *: *\"(gxufe-2020-5:study-secondary:(?:01(?!1[459])[0-9]{2}|s[0-9]+):20[0-9]{2}-H[12])\"");

    private static final Pattern NEXT = Pattern.compile("\"next\" *: *\"[a-z]+://[^/\"]+([^\"]+)\"");

    private final Server server;
    private final String token;
    private final List<String> obligations;
    private final AtomicInteger next = new AtomicInteger();

    private Performances(Server server, String token, List<String> obligations) {
        this.server = server;
        this.token = token;
        this.obligations = obligations;
    }

    /** Asks the server what is owed. */
    public static Performances at(Server server, String token) throws IOException {
        List<String> obligations = new ArrayList<>();
        try (Wire wire = new Wire(server.port(), token)) {
            for (int year = 2021; year <= 2025; year++) {
                String page = "/obligations?duty=study-secondary&limit=500&due_from=" + year + "-01-01&due_to=" + year + "-12-31";
                while (!page.isEmpty()) {
                    String body = wire.get(page).body();
                    Matcher items = ITEM.matcher(body);
                    while (items.find()) {
                        obligations.add(items.group(1));
                    }
                    Matcher next = NEXT.matcher(body);
                    page = next.find() ? next.group(1) : "";
                }
            }
        }
        if (obligations.size() < 100) {
            throw new IllegalStateException("too little is owed: " + obligations);
        }
        return new Performances(server, token, obligations);
    }

    @Override
    public Load.Client client() throws IOException {
        Wire wire = new Wire(server.port(), token);
        return new Load.Client() {
            @Override
            public void write() throws IOException {
                int number = next.incrementAndGet();
                String obligation = obligations.get(number % obligations.size());
                Wire.Answer answer = wire.post("/obligations/" + obligation + "/performances", json(obligation, number), UUID.randomUUID().toString());
                if (answer.status() != 201) {
                    throw new IllegalStateException(answer.toString());
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    @Override
    public Duration processorTime() {
        return server.processorTime();
    }

    /** Returns what is sent. */
    static String json(String obligation, int number) {
        String day = obligation.substring(obligation.length() - 7, obligation.length() - 3) + (obligation.endsWith("1") ? "-06-" : "-12-") + (10 + number % 20);
        return "{\"performed_on\":\"" + day + "\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-" + number + "\",\"dated\":\"" + day
                + "\"},{\"kind\":\"report\",\"number\":\"2026-" + number + "-r\",\"dated\":\"" + day + "\"}]}";
    }
}
