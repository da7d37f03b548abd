package zeren.rulebook;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of a rulebook before anyone knows whether they fit together.
 *
 * <p>Each part stands under its place in its list, from 0. A reader that could not read some of the entries
 * leaves their places empty, so that the faults of the others are found all the same; the codes are therefore
 * given apart, those of unreadable entries too.
 *
 * @param articleCount how many articles are listed, the unreadable ones too
 */
record Draft(
        int articleCount,
        SortedMap<Integer, String> levelCodes,
        SortedMap<Integer, String> dutyCodes,
        SortedMap<Integer, Article> articles,
        SortedMap<Integer, Responsibility> responsibilities,
        SortedMap<Integer, Duty> duties,
        SortedMap<Integer, Ground> grounds) {

    static Draft of(
            List<Article> articles, List<Level> levels, List<Responsibility> responsibilities, List<Duty> duties, List<Ground> grounds) {
        return new Draft(
                articles.size(),
                numbered(levels.stream().map(Level::code).toList()),
                numbered(duties.stream().map(Duty::code).toList()),
                numbered(articles),
                numbered(responsibilities),
                numbered(duties),
                numbered(grounds));
    }

    private static <T> SortedMap<Integer, T> numbered(List<T> list) {
        SortedMap<Integer, T> numbered = new TreeMap<>();
        list.forEach(entry -> numbered.put(numbered.size(), entry));
        return numbered;
    }
}
