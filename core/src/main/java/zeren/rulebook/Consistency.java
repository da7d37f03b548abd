package zeren.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The search for everything that keeps the parts of a rulebook from being a whole. */
final class Consistency {
    private final Draft draft;
    private final Set<String> levelCodes;
    private final Set<String> dutyCodes;
    private final List<RulebookFault> faults = new ArrayList<>();

    private Consistency(Draft draft) {
        this.draft = draft;
        this.levelCodes = new HashSet<>(draft.levelCodes().values());
        this.dutyCodes = new HashSet<>(draft.dutyCodes().values());
    }

    /** Returns every fault, in the order of the parts. */
    static List<RulebookFault> faultsOf(Draft draft) {
        Consistency search = new Consistency(draft);
        search.findTooMany("articles", draft.articles());
        search.findTooMany("levels", draft.levelCodes());
        search.findTooMany("responsibilities", draft.responsibilities());
        search.findTooMany("duties", draft.duties());
        search.findTooMany("grounds", draft.grounds());
        if (search.faults.isEmpty()) {
            search.findAll();
        }
        return search.faults;
    }

    private void findAll() {
        findMisplacedArticles();
        findRepeated("levels", "code", draft.levelCodes());
        findUnknownLevels();
        findRepeated("duties", "code", draft.dutyCodes());
        findUnknownDuties("served_by", Duty::servedBy);
        findUnknownDuties("after", Duty::after);
        findCircles("served_by", Duty::servedBy);
        findCircles("after", Duty::after);
        findRepeated("grounds", "citation", groundsCited());
        findUnknownArticles();
    }

    /** Keeps the searches below, some of which look at every pair, quick for whatever text is sent. */
    private void findTooMany(String part, SortedMap<Integer, ?> entries) {
        if (entries.size() > Rulebook.MAX_ENTRIES) {
            add("/" + part, "too_many", entries.size() + " entries are more than the " + Rulebook.MAX_ENTRIES + " that are allowed");
        }
    }

    private void findMisplacedArticles() {
        draft.articles().forEach((index, article) -> {
            if (article.number() != index + 1) {
                add("/articles/" + index + "/number", "article_order",
                        "article " + article.number() + " stands in place " + (index + 1)
                                + ": list the articles from 1 on, each once, without a gap");
            }
        });
    }

    private void findRepeated(String part, String field, SortedMap<Integer, String> names) {
        Map<String, Integer> first = new HashMap<>();
        names.forEach((index, name) -> {
            Integer earlier = first.putIfAbsent(name, index);
            if (earlier != null) {
                add("/" + part + "/" + index + "/" + field, "duplicate",
                        name + " is taken by the entry in place " + (earlier + 1) + ": choose another");
            }
        });
    }

    private SortedMap<Integer, String> groundsCited() {
        SortedMap<Integer, String> cited = new TreeMap<>();
        draft.grounds().forEach((index, ground) -> cited.put(index, ground.citation().toString()));
        return cited;
    }

    private void findUnknownLevels() {
        draft.responsibilities().forEach((index, responsibility) -> {
            if (!levelCodes.contains(responsibility.level())) {
                add("/responsibilities/" + index + "/level", "unknown_level",
                        "no level " + responsibility.level() + " in this rulebook; name one of its levels");
            }
        });
    }

    private void findUnknownDuties(String field, Function<Duty, List<String>> named) {
        draft.duties().forEach((index, duty) -> {
            List<String> codes = named.apply(duty);
            for (int i = 0; i < codes.size(); i++) {
                if (!dutyCodes.contains(codes.get(i))) {
                    add("/duties/" + index + "/" + field + "/" + i, "unknown_duty",
                            "no duty " + codes.get(i) + " in this rulebook; name one of its duties");
                }
            }
        });
    }

    private void findCircles(String field, Function<Duty, List<String>> named) {
        Map<String, List<String>> arrows = draft.duties().values().stream()
                .collect(Collectors.toMap(Duty::code, named, (first, second) -> first));
        Set<String> reported = new HashSet<>();
        draft.duties().forEach((index, duty) -> {
            Set<String> reached = reported.contains(duty.code()) ? Set.of() : reachedFrom(duty.code(), arrows);
            if (reached.contains(duty.code())) {
                // Whatever is reached and leads back is the same circle, and is told once.
                reached.stream().filter(code -> reachedFrom(code, arrows).contains(duty.code())).forEach(reported::add);
                add("/duties/" + index + "/" + field, "circle",
                        duty.code() + " leads back to itself by " + field + ": take one of its duties out of the circle");
            }
        });
    }

    private static Set<String> reachedFrom(String code, Map<String, List<String>> arrows) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> ahead = new ArrayList<>(arrows.getOrDefault(code, List.of()));
        while (!ahead.isEmpty()) {
            String next = ahead.remove(ahead.size() - 1);
            if (reached.add(next)) {
                ahead.addAll(arrows.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }

    private void findUnknownArticles() {
        draft.responsibilities().forEach((index, responsibility) ->
                checkCited("/responsibilities/" + index + "/citation", responsibility.citation()));
        draft.duties().forEach((index, duty) -> {
            for (int i = 0; i < duty.citations().size(); i++) {
                checkCited("/duties/" + index + "/citations/" + i, duty.citations().get(i));
            }
        });
        draft.grounds().forEach((index, ground) -> checkCited("/grounds/" + index + "/citation", ground.citation()));
    }

    private void checkCited(String pointer, Citation citation) {
        if (citation.articles().anyMatch(article -> article > draft.articleCount())) {
            add(pointer, "unknown_article",
                    citation + " cites an article above " + draft.articleCount() + ", the last one listed: list it, or cite another");
        }
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new RulebookFault(pointer, code, detail));
    }
}
