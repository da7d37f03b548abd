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
        String path = target;
        for (String name : target.split("[{}]")) {
            path = path.replace("{" + name + "}", known.latest(name).orElse(name));
        }
        return new Call(operation(), who, Known.pairs(operation().path(), path), List.of(),
                isOfWhatIsThere ? List.of(new Call.Pair("If-Match", "*")) : List.of(), Optional.of(Content.of(body)));
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
