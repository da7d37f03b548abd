package zeren.rulebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.organisation.Rank;
import zeren.organisation.UnitKind;
import zeren.text.Coded;
import zeren.text.Text;
import zeren.text.Title;
import zeren.yaml.Read;
import zeren.yaml.Reading;
import zeren.yaml.YamlValue;

/** The reading of the parts that a rulebook's text is made of, all but its duties. */
final class Parts {
    private Parts() {}

    static Read<Article> article(YamlValue value) {
        return value.map(map -> {
            Read<Integer> number = map.required("number", of -> of.number(1, Article.MAX_NUMBER));
            Read<Title> title = map.required("title", Parts::title);
            Read<Coverage> coverage = map.parsed("coverage", text -> Text.coded("coverage", Coverage.class, text));
            Read<Title> reason = map.required("reason", Parts::title);
            return map.build(() -> new Article(number.get(), title.get(), coverage.get(), reason.get()));
        });
    }

    static Read<Level> level(YamlValue value) {
        return value.map(map -> {
            Read<String> code = map.parsed("code", text -> Text.slug("code", text));
            Read<Title> title = map.required("title", Parts::title);
            return map.build(() -> new Level(code.get(), title.get()));
        });
    }

    static Read<Responsibility> responsibility(YamlValue value) {
        return value.map(map -> {
            Read<String> level = map.parsed("level", text -> Text.slug("level", text));
            Read<Citation> citation = map.required("citation", Parts::citation);
            Read<Scope> bearers = map.required("bearers", Parts::scope);
            Read<Reach> reach = map.optional("reach", of -> coded("reach", Reach.class, of), Reach.WHOLE);
            return map.build(() -> new Responsibility(level.get(), citation.get(), bearers.get(), reach.get()));
        });
    }

    static Read<Ground> ground(YamlValue value) {
        return value.map(map -> {
            Read<Citation> citation = map.required("citation", Parts::citation);
            Read<Title> title = map.required("title", Parts::title);
            return map.build(() -> new Ground(citation.get(), title.get()));
        });
    }

    static Read<Title> title(YamlValue value) {
        return value.map(map -> {
            Read<String> zh = map.parsed("zh", text -> Text.line("title.zh", text, Title.MAX));
            Read<String> en = map.parsed("en", text -> Text.line("title.en", text, Title.MAX));
            return map.build(() -> new Title(zh.get(), en.get()));
        });
    }

    static Read<Citation> citation(YamlValue value) {
        return value.parsed(Citation::parse);
    }

    static Read<Scope> scope(YamlValue value) {
        return value.map(map -> {
            Read<Set<UnitKind>> kinds = map.required("kinds", list -> set(list, member -> coded("kinds", UnitKind.class, member)));
            Read<Set<String>> functions = map.optional("functions",
                    list -> set(list, member -> member.parsed(text -> Text.slug("functions", text))), Set.of());
            Read<Set<Rank>> ranks = map.optional("ranks",
                    list -> set(list, member -> coded("ranks", Rank.class, member)), Set.of());
            return map.build(() -> new Scope(kinds.get(), functions.get(), ranks.get()));
        });
    }

    static Read<Recipient> recipient(YamlValue value) {
        return value.map(map -> {
            Read<UnitKind> kind = map.required("kind", of -> coded("kind", UnitKind.class, of));
            Read<Optional<String>> function = map.optional("function", of -> of.parsed(text -> Text.slug("function", text)));
            return map.build(() -> new Recipient(kind.get(), function.get()));
        });
    }

    static Read<DateRange> dateRange(YamlValue value) {
        return value.map(map -> {
            Read<LocalDate> from = map.parsed("from", text -> IsoDate.parse("from", text));
            Read<LocalDate> to = map.optional("to", last -> last.parsed(text -> IsoDate.parse("to", text)), LocalDate.MAX);
            return map.build(() -> new DateRange(from.get(), to.get()));
        });
    }

    static <E extends Enum<E> & Coded> Read<E> coded(String what, Class<E> vocabulary, YamlValue value) {
        return value.parsed(text -> Text.coded(what, vocabulary, text));
    }

    private static <T> Read<Set<T>> set(YamlValue value, Reading<T> each) {
        Read<List<T>> members = value.list(each);
        boolean repeats = !members.isFaulty() && new HashSet<>(members.get()).size() < members.get().size();
        return repeats ? value.fault("duplicate", "one of these is given twice: give each only once") : members.map(HashSet::new);
    }
}
