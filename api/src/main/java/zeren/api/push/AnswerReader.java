package zeren.api.push;

import java.util.List;
import java.util.Optional;
import zeren.yaml.Read;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reading of how a system's answers are read. */
final class AnswerReader {
    private AnswerReader() {}

    private record Success(AnswerRule.Says accepted, List<String> later) {}

    static Read<AnswerRule> read(YamlMap target) {
        Read<Optional<Success>> success = target.optional("success", value -> value.map(map -> {
            Read<Pointer> pointer = map.required("pointer", AnswerReader::pointer);
            Read<List<String>> equals = map.required("equals", AnswerReader::texts);
            Read<List<String>> later = map.list("later", YamlValue::text);
            return map.build(() -> new Success(new AnswerRule.Says(pointer.get(), equals.get()), later.get()));
        }));
        Read<Optional<AnswerRule.Results>> results = target.optional("results", value -> value.map(map -> {
            Read<Pointer> items = map.required("items", AnswerReader::pointer);
            Read<Pointer> id = map.required("id", AnswerReader::pointer);
            Read<Pointer> pointer = map.required("pointer", AnswerReader::pointer);
            Read<List<String>> equals = map.required("equals", AnswerReader::texts);
            return map.build(() -> new AnswerRule.Results(items.get(), id.get(), new AnswerRule.Says(pointer.get(), equals.get())));
        }));
        return success.isFaulty() || results.isFaulty()
                ? Read.faulty()
                : success.map(says -> new AnswerRule(says.map(Success::accepted), says.map(Success::later).orElse(List.of()), results.get()));
    }

    static Read<Pointer> pointer(YamlValue value) {
        return value.parsed(Pointer::parse);
    }

    private static Read<List<String>> texts(YamlValue value) {
        Read<List<String>> texts = value.list(YamlValue::text);
        return !texts.isFaulty() && texts.get().isEmpty() ? value.fault("value", "found an empty list, allowed is at least one value") : texts;
    }
}
