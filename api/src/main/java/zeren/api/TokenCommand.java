package zeren.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that makes, lists and revokes tokens. No token's value is ever among its words: whoever lists processes would read it. */
final class TokenCommand implements Command {
    private static final Option URL = Settings.URL;
    private static final Option TOKEN_FILE = Settings.TOKEN_FILE;
    private static final Option ROLE = Option.optional(
            "role", "ROLE", "create: viewer, reporter, reviewer, inspector, administrator or auditor");
    private static final Option UNITS = Option.optional("units", "CODE,…", "create: the units it is for, with all beneath them");
    private static final Option EXPIRES_AT = Option.optional("expires-at", "INSTANT", "create: its end, such as 2027-01-31T16:00:00Z");
    private static final Option DELEGATE = Option.toggle("delegate", "create: a portal's, with the rights of the person that each request names");

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String synopsis() {
        return "create|list|revoke [ID] [OPTIONS]";
    }

    @Override
    public String purpose() {
        return "Makes a token (its value alone goes to the standard output, once), lists all, or revokes one;"
                + " on the data folder while the server is stopped, with --url while it runs.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(ROLE, UNITS, EXPIRES_AT, DELEGATE, URL, TOKEN_FILE), Settings.STORAGE.stream()).toList();
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        List<String> words = arguments.rest();
        String verb = words.isEmpty() ? "" : words.get(0);
        int expected = verb.equals("revoke") ? 2 : 1;
        if (!List.of("create", "list", "revoke").contains(verb) || words.size() != expected) {
            throw new UsageException("say create, list, or revoke ID");
        }
        if (verb.equals("create") && arguments.get(ROLE).isEmpty()) {
            throw new UsageException("create needs --role");
        }
        try (TokenDesk desk = desk(arguments)) {
            switch (verb) {
                case "create" -> create(desk, arguments, out, err);
                case "list" -> desk.list().forEach(token -> out.println(line(token)));
                default -> out.println(line(desk.revoke(words.get(1))));
            }
            return DONE;
        } catch (TokenDesk.Refused refused) {
            err.println("zeren token: " + refused.getMessage());
            return FAILED;
        }
    }

    private static void create(TokenDesk desk, Arguments arguments, PrintStream out, PrintStream err) {
        List<String> units = arguments.get(UNITS).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        JsonNode token = desk.create(new TokenDesk.Wanted(
                arguments.get(ROLE).orElseThrow(), units, arguments.get(EXPIRES_AT), arguments.isOn(DELEGATE)));
        err.println("This is the only time that its value is shown: " + line(token));
        out.println(token.path("token").asText());
    }

    private static TokenDesk desk(Arguments arguments) {
        Optional<String> url = arguments.get(URL);
        if (url.isEmpty()) {
            InstantSource clock = InstantSource.system();
            return StoredTokens.open(Settings.data(arguments), Settings.database(arguments), clock, ZoneOffset.UTC, clock.instant());
        }
        return new RemoteTokens(Settings.address("url", url.get()), Settings.token(arguments));
    }

    /** Returns a token in a line: its id, role, units and dates. */
    private static String line(JsonNode token) {
        String units = token.has("units")
                ? Stream.iterate(0, i -> i < token.path("units").size(), i -> i + 1)
                        .map(i -> token.path("units").get(i).asText())
                        .collect(Collectors.joining(","))
                : "everything";
        String delegate = token.path("delegate").asBoolean() ? "  delegate" : "";
        return Stream.of("created_at", "expires_at", "revoked_at")
                .filter(token::has)
                .map(field -> "  " + field.replace("_at", "") + " " + token.path(field).asText())
                .collect(Collectors.joining("", token.path("id").asText() + "  " + token.path("role").asText() + "  " + units + delegate, ""));
    }
}
