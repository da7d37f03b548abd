package zeren.api.push;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.api.portal.Links;

/** The closed list of what may stand in templates, and the values. */
final class Variables {
    private static final List<String> OFFICE = List.of(".code", ".zh", ".en");
    private static final List<String> DIGESTS = List.of(".md5_hex", ".sha256_hex");

    /** What stands in every text. */
    private static final Set<String> EVERYWHERE = with(Set.of("operation", "source"), List.of(
            Arrays.stream(Operation.values()).map(operation -> "is_" + operation.code()),
            forms("sent_at", Moments.OF_INSTANT)));
    /** What is said of a task. */
    static final Set<String> OF_TASK = with(EVERYWHERE, List.of(
            Stream.of("task_id", "obligation_id", "title.zh", "title.en", "state", "days_overdue", "staff_no", "assignee", "pc_url", "mobile_url", "number",
                    "post", "subject"),
            forms("unit", OFFICE), forms("post", OFFICE), forms("subject", OFFICE),
            forms("opens_on", Moments.OF_DAY), forms("due_on", Moments.OF_DAY),
            forms("created_at", Moments.OF_INSTANT), forms("updated_at", Moments.OF_INSTANT)));
    /** What is said around the tasks of a batch. */
    static final Set<String> OF_BATCH = with(EVERYWHERE, List.of(Stream.of(Template.ITEMS, "count")));
    /** What an address may say where one request is for several tasks. */
    static final Set<String> OF_BATCH_URL = EVERYWHERE;
    /** What the question for all tasks may say. */
    static final Set<String> OF_LIST = with(Set.of("source", "page", "offset"), List.of(forms("sent_at", Moments.OF_INSTANT)));
    /** What is signed. */
    static final Set<String> OF_SIGNED = with(Set.of("body", "secret", "nonce"), List.of(forms("sent_at", Moments.OF_INSTANT)));
    /** What a header may say. */
    static final Set<String> OF_HEADER = with(Set.of("secret", "nonce", "operation"), List.of(
            forms("sent_at", Moments.OF_INSTANT), forms("body", DIGESTS), forms("signature", DIGESTS),
            Stream.of("signature.hmac_sha256_hex", "signature.hmac_sha256_base64")));

    private Variables() {}

    /**
     * What a request says that is not of the task.
     *
     * @param links where a person does what is to be done
     * @param sentAt when it is sent
     */
    record Setting(Target target, Links links, ZoneId zone, Instant sentAt) {}

    /** Returns what stands in every text. */
    static Map<String, Object> everywhere(Setting setting, Operation operation) {
        Map<String, Object> values = new HashMap<>();
        values.put("source", setting.target().source());
        values.put("operation", operation.code());
        for (Operation one : Operation.values()) {
            values.put("is_" + one.code(), one == operation);
        }
        Moments.put(values, "sent_at", setting.sentAt(), setting.zone());
        return values;
    }

    /** Returns what is said of a task, the {@code number}-th in its request. */
    static Map<String, Object> of(Setting setting, Operation operation, LedgerRow row, Task task, int number) {
        Map<String, Object> values = everywhere(setting, operation);
        values.put("task_id", row.task());
        values.put("obligation_id", task.obligation());
        values.put("title.zh", task.title().zh());
        values.put("title.en", task.title().en());
        values.put("state", task.state());
        values.put("days_overdue", String.valueOf(task.daysOverdue()));
        values.put("number", String.valueOf(number));
        task.assignee().flatMap(Assignee::staffNo).ifPresent(staffNo -> values.put("staff_no", staffNo));
        task.assignee().map(who -> who.staffNo().or(who::post).orElseThrow()).ifPresent(who -> values.put("assignee", who));
        put(values, "unit", Optional.of(task.unit()));
        put(values, "post", task.post());
        put(values, "subject", task.subject());
        setting.links().pc(task.obligation()).ifPresent(url -> values.put("pc_url", url));
        setting.links().mobile(task.obligation()).ifPresent(url -> values.put("mobile_url", url));
        Moments.put(values, "opens_on", task.opensOn(), setting.zone());
        Moments.put(values, "due_on", task.dueOn(), setting.zone());
        Moments.put(values, "created_at", row.createdAt(), setting.zone());
        Moments.put(values, "updated_at", row.changedAt(), setting.zone());
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<Office> office) {
        values.put(name, office.isPresent());
        office.ifPresent(one -> {
            values.put(name + ".code", one.code());
            values.put(name + ".zh", one.name().zh());
            values.put(name + ".en", one.name().en());
        });
    }

    private static Stream<String> forms(String name, List<String> forms) {
        return forms.stream().map(form -> name + form);
    }

    private static Set<String> with(Set<String> some, List<Stream<String>> more) {
        return Stream.concat(some.stream(), more.stream().flatMap(names -> names)).collect(Collectors.toCollection(TreeSet::new));
    }
}
