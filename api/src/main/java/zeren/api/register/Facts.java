package zeren.api.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zeren.api.sql.JournalHead;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.History;
import zeren.register.Register;
import zeren.register.Timetable;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/** The rows of organisation and rules in the order of their journal entries; of those about the same thing, the latest holds. */
record Facts(
        List<Row<Unit>> units,
        List<Row<Post>> posts,
        List<Row<Tenure>> tenures,
        List<Row<Rulebook>> rulebooks) {
    static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of());

    /** Returns these facts followed by newer ones. */
    Facts and(Facts newer) {
        return new Facts(
                joined(units, newer.units),
                joined(posts, newer.posts),
                joined(tenures, newer.tenures),
                joined(rulebooks, newer.rulebooks));
    }

    /**
     * Returns what the entries up to {@code head} say; parts that nothing newer than {@code before} touches are taken from it.
     *
     * @param history what was done, up to that entry at least
     */
    Known at(JournalHead head, Known before, History history) {
        boolean organisationSame = same(units, before, head) && same(posts, before, head) && same(tenures, before, head);
        boolean rulesSame = same(rulebooks, before, head);
        Organisation organisation = organisationSame ? before.organisation() : organisation(head.sequence());
        Rulebooks rules = rulesSame ? before.rulebooks() : rulebooks(head.sequence());
        Timetable timetable = organisationSame && rulesSame ? before.register().timetable() : Timetable.of(rules, organisation);
        Register register = new Register(organisation, timetable, history, head.sequence());
        return new Known(rules, register, head.sequence(), head.hash());
    }

    private Organisation organisation(long last) {
        return Organisation.of(
                List.copyOf(latest(units, last, Unit::code)),
                List.copyOf(latest(posts, last, Post::code)),
                List.copyOf(latest(tenures, last, tenure -> List.of(tenure.post(), tenure.id()))));
    }

    private Rulebooks rulebooks(long last) {
        return Rulebooks.of(List.copyOf(latest(rulebooks, last, version -> List.of(version.id(), version.version()))));
    }

    private static <T> boolean same(List<Row<T>> facts, Known before, JournalHead head) {
        long from = Math.min(before.sequence(), head.sequence());
        long to = Math.max(before.sequence(), head.sequence());
        return facts.stream().noneMatch(fact -> fact.sequence() > from && fact.sequence() <= to);
    }

    private static <T, K> Collection<T> latest(List<Row<T>> facts, long last, Function<T, K> key) {
        Map<K, T> latest = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.sequence() <= last)
                .forEach(fact -> latest.put(key.apply(fact.fact()), fact.fact()));
        return latest.values();
    }

    private static <T> List<Row<T>> joined(List<Row<T>> older, List<Row<T>> newer) {
        if (newer.isEmpty()) {
            return older;
        }
        List<Row<T>> all = new ArrayList<>(older);
        all.addAll(newer);
        return List.copyOf(all);
    }
}
