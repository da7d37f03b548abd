package zeren.api.push;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.yaml.Read;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reading of one system. The keys are explained in {@code docs/to-do-push.md}. */
final class TargetReader {
    private static final int LONGEST_TIMEOUT = 30;
    private static final int MOST_PER_SECOND = 1000;
    private static final int MOST_IN_BATCH = 1000;

    private final Function<String, String> secrets;

    /** Creates a reader; {@code secrets} reads the secret in a file. */
    TargetReader(Function<String, String> secrets) {
        this.secrets = secrets;
    }

    /** What is read before the requests are, since they have parts in common. */
    private record Common(Read<String> method, Read<Template> url, Set<String> ofTask, Set<String> inUrl) {
        boolean isFaulty() {
            return method.isFaulty() || url.isFaulty();
        }
    }

    Read<Target> read(YamlValue value) {
        return value.map(map -> {
            Read<String> name = map.parsed("name", text -> Text.slug("name", text));
            Read<Assignment> assignment = map.optional("assign", of -> of.parsed(text -> Text.coded("assign", Assignment.class, text)), Assignment.PERSON);
            Read<String> source = map.optional("source", of -> of.parsed(text -> Text.line("source", text, 64)), "Zeren");
            Read<String> prefix = map.optional("id_prefix", YamlValue::text, "zeren-");
            Read<List<Header>> headers = map.list("headers", this::header);
            Read<Optional<Signature>> signature = map.optional("signature", this::signature);
            Read<Optional<Target.Batch>> batch = map.optional("batch", TargetReader::batch);
            Read<Map<Operation, Call>> calls = calls(map);
            Read<AnswerRule> answers = AnswerReader.read(map);
            Read<Optional<Target.Listing>> listing = listing(map);
            Read<Target.Pace> pace = pace(map);
            return map.build(() -> Examples.checked(new Target(name.get(), assignment.get(), source.get(), prefix.get(), headers.get(), signature.get(),
                    calls.get(), batch.get(), answers.get(), listing.get(), pace.get())));
        });
    }

    private static Read<Map<Operation, Call>> calls(YamlMap map) {
        Set<String> inUrl = map.has("batch") ? Variables.OF_BATCH_URL : Variables.OF_TASK;
        Common common = new Common(
                map.optional("method", of -> of.parsed(Call::checkedMethod), "POST"),
                map.required("url", of -> of.parsed(text -> url(text, inUrl))), Variables.OF_TASK, inUrl);
        Read<Call> create = map.required("create", of -> call(of, common));
        Map<Operation, Read<Optional<Call>>> others = new EnumMap<>(Operation.class);
        others.put(Operation.UPDATE, map.optional("update", of -> other(of, common, create)));
        others.put(Operation.COMPLETE, map.required("complete", of -> other(of, common, create)).map(Optional::of));
        others.put(Operation.WITHDRAW, map.required("withdraw", of -> other(of, common, create)).map(Optional::of));
        if (create.isFaulty() || others.values().stream().anyMatch(Read::isFaulty)) {
            return Read.faulty();
        }
        return create.map(call -> {
            Map<Operation, Call> calls = new EnumMap<>(Map.of(Operation.CREATE, call));
            others.forEach((operation, read) -> read.get().ifPresent(other -> calls.put(operation, other)));
            return calls;
        });
    }

    /** Reads a request, or the word {@code create} for the same request as that. */
    private static Read<Call> other(YamlValue value, Common common, Read<Call> create) {
        if (!value.isText()) {
            return call(value, common);
        }
        Read<String> word = value.parsed(text -> {
            if (!text.equals("create")) {
                throw new InvalidValueException("request", text, "create for the same request, or a map with method, url and body");
            }
            return text;
        });
        return word.isFaulty() ? Read.faulty() : create;
    }

    private static Read<Call> call(YamlValue value, Common common) {
        return value.map(map -> {
            Read<Optional<String>> method = map.optional("method", of -> of.parsed(Call::checkedMethod));
            Read<Optional<Template>> url = map.optional("url", of -> of.parsed(text -> url(text, common.inUrl())));
            Read<Optional<Template>> body = map.optional("body", of -> of.parsed(text -> json("body", text, common.ofTask())));
            if (common.isFaulty()) {
                // Only to refuse the keys that nobody knows.
                map.build(() -> common);
                return Read.faulty();
            }
            return map.build(() -> new Call(
                    method.get().orElseGet(common.method()::get), url.get().orElseGet(common.url()::get), body.get()));
        });
    }

    private Read<Header> header(YamlValue value) {
        return value.map(map -> {
            Read<String> name = map.required("name", YamlValue::text);
            Read<Template> said = map.required("value", of -> of.parsed(text -> Template.of("value", text, Template.Place.PLAIN, Variables.OF_HEADER)));
            Read<Optional<String>> secret = map.optional("secret_file", of -> of.parsed(secrets));
            return map.build(() -> new Header(name.get(), said.get(), secret.get()));
        });
    }

    private Read<Signature> signature(YamlValue value) {
        return value.map(map -> {
            Read<String> secret = map.required("secret_file", of -> of.parsed(secrets));
            Read<String> text = map.optional("text", YamlValue::text, "{{body}}");
            return map.build(() -> new Signature(secret.get(), Template.of("text", text.get(), Template.Place.PLAIN, Variables.OF_SIGNED)));
        });
    }

    private static Read<Target.Batch> batch(YamlValue value) {
        return value.map(map -> {
            Read<Integer> size = map.required("size", of -> of.number(1, MOST_IN_BATCH));
            Read<Template> envelope = map.required("envelope", of -> of.parsed(text -> json("envelope", text, Variables.OF_BATCH)));
            return map.build(() -> {
                if (!envelope.get().names(Template.ITEMS)) {
                    throw new InvalidValueException("envelope", envelope.get(), "JSON with {{items}} where the tasks come, separated by commas");
                }
                return new Target.Batch(size.get(), envelope.get());
            });
        });
    }

    private static Read<Optional<Target.Listing>> listing(YamlMap target) {
        return target.optional("list", value -> value.map(map -> {
            Read<String> method = map.optional("method", of -> of.parsed(Call::checkedMethod), "GET");
            Read<Template> url = map.required("url", of -> of.parsed(text -> url(text, Variables.OF_LIST)));
            Read<Optional<Template>> body = map.optional("body", of -> of.parsed(text -> json("body", text, Variables.OF_LIST)));
            Read<Pointer> items = map.required("items", AnswerReader::pointer);
            Read<Pointer> id = map.optional("id", AnswerReader::pointer, Pointer.parse(""));
            Read<Integer> firstPage = map.optional("first_page", of -> of.number(0, 1), 1);
            return map.build(() -> new Target.Listing(
                    new Call(method.get(), url.get(), body.get()), items.get(), id.get(), firstPage.get()));
        }));
    }

    private static Read<Target.Pace> pace(YamlMap target) {
        Read<Integer> timeout = target.optional("timeout_seconds", of -> of.number(1, LONGEST_TIMEOUT), 10);
        Read<Integer> perSecond = target.optional("requests_per_second", of -> of.number(1, MOST_PER_SECOND), 10);
        Read<LocalTime> at = target.optional("reconcile_at", of -> of.parsed(TargetReader::time), LocalTime.of(2, 30));
        return timeout.isFaulty() || perSecond.isFaulty() || at.isFaulty()
                ? Read.faulty()
                : at.map(time -> new Target.Pace(Duration.ofSeconds(timeout.get()), perSecond.get(), time));
    }

    private static LocalTime time(String written) {
        try {
            if (written.matches("[0-9]{2}:[0-9]{2}")) {
                return LocalTime.parse(written);
            }
        } catch (DateTimeParseException none) {
            // Told below, as for any other text that is no time.
        }
        throw new InvalidValueException("reconcile_at", written, "a time of day such as \"02:30\"");
    }

    private static Template url(String text, Set<String> allowed) {
        if (!text.matches("https?://[^/?#{}\\s]+([/?#]\\S*)?")) {
            throw new InvalidValueException("url", text, "an address such as https://todo.example/api/tasks/{{task_id}}, whose host is no variable");
        }
        return Template.of("url", text, Template.Place.URL, allowed);
    }

    private static Template json(String what, String text, Set<String> allowed) {
        return Template.of(what, text.strip(), Template.Place.JSON, allowed);
    }
}
