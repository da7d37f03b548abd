package zeren.api.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zeren.api.http.Params;
import zeren.assessment.RulebookScore;
import zeren.assessment.Scorecard;
import zeren.text.InvalidValueException;

/**
 * The order of a list of scorecards: by a figure, where one is asked for, the lowest or the highest first; then by unit. Cards without the figure come last
 * in either direction.
 *
 * @param figure the name of the figure; empty for the order of units alone
 * @param byFigure how two written figures are ordered
 */
record Ranking(Optional<String> figure, Comparator<String> byFigure) implements Comparator<List<String>> {
    private static final String SCORE = "score";
    private static final String LAST = "last";
    private static final Map<String, Function<Scorecard, Optional<BigDecimal>>> FIGURES = new TreeMap<>(Map.of(
            SCORE, card -> card.rulebooks().stream().findFirst().flatMap(RulebookScore::score),
            "on_time_share", card -> card.figures().onTimeShare(),
            "due", card -> Optional.of(BigDecimal.valueOf(card.figures().due())),
            "late", card -> Optional.of(BigDecimal.valueOf(card.figures().late())),
            "missed", card -> Optional.of(BigDecimal.valueOf(card.figures().missed()))));

    /** Reads {@code sort}; scores are compared within one rulebook only. */
    static Ranking read(Params params, Optional<String> rulebook) {
        Ranking ranking = params.read("sort", (what, text) -> parse(what, text)).orElse(new Ranking(Optional.empty(), Comparator.naturalOrder()));
        if (ranking.figure.equals(Optional.of(SCORE)) && rulebook.isEmpty() && !params.has("rulebook")) {
            params.refuse("sort", "without_rulebook", "sort by score needs rulebook: scores of different rulebooks are not compared");
        }
        return ranking;
    }

    private static Ranking parse(String what, String written) {
        boolean highestFirst = written.startsWith("-");
        String name = highestFirst ? written.substring(1) : written;
        if (!FIGURES.containsKey(name)) {
            throw new InvalidValueException(what, written, FIGURES.keySet().stream().map(known -> known + ", -" + known).collect(Collectors.joining(", ", "one of ", "")));
        }
        Comparator<String> order = Comparator.naturalOrder();
        return new Ranking(Optional.of(name), highestFirst ? order.reversed() : order);
    }

    /** Returns what a card is sorted by. */
    List<String> key(Scorecard card) {
        return List.of(figure.map(name -> FIGURES.get(name).apply(card).map(Ranking::sortable).orElse(LAST)).orElse(""), card.unit());
    }

    @Override
    public int compare(List<String> one, List<String> other) {
        return Comparator.comparing((List<String> key) -> key.get(0).equals(LAST))
                .thenComparing(key -> key.get(0), byFigure)
                .thenComparing(key -> key.get(1))
                .compare(one, other);
    }

    /** Writes a figure so that its texts sort as the numbers do. */
    private static String sortable(BigDecimal figure) {
        return String.format(Locale.ROOT, "%016.2f", figure);
    }
}
