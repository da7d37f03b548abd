package zeren.api.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.Contract;
import zeren.api.fuzz.Call.Content;

/** A write that the sample school accepts, for every operation that writes what another refers to: writes.txt, in its order; {@code !} changes what is there. */
record Beginning(String who, String method, boolean isOfWhatIsThere, String target, JsonNode body) {
    static final List<Beginning> ALL = read();

    Operation operation() {
        String operation = Contract.operation(method, path("x")).orElseThrow();
        return Operation.ALL.stream().filter(each -> operation.equals(each.method() + " " + each.path())).findFirst().orElseThrow();
    }

    /** Returns the request, about what is known by then. */
    Call call(Known known) {
        return new Call(operation(), who, place(known::latest), List.of(),
                isOfWhatIsThere ? List.of(new Call.Pair("If-Match", "*")) : List.of(), Optional.of(Content.of(body)));
    }

    /** Returns what stands for the place holders of its path, with ids that there are. */
    List<Call.Pair> place(Function<String, Optional<String>> ids) {
        String path = target;
        for (String name : target.split("[{}]")) {
            path = path.replace("{" + name + "}", ids.apply(name).orElse(name));
        }
        return Known.pairs(operation().path(), path);
    }

    private String path(String id) {
        return target.replaceAll("\\{[A-Za-z]+}", id);
    }

    private static List<Beginning> read() {
        try (InputStream in = Beginning.class.getResourceAsStream("writes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" ", 4)).map(Beginning::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Beginning of(String[] words) {
        try {
            return new Beginning(words[0], words[1].replace("!", ""), words[1].endsWith("!"), words[2], new JsonMapper().readTree(words[3]));
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
