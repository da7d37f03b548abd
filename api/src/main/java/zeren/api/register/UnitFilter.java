package zeren.api.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.organisation.Unit;
import zeren.text.Text;
import zeren.text.Title;

/** The filters that lists of units, posts and obligations have in common, as {@link Params} gives them. */
public final class UnitFilter {
    private static final String DESCENDANTS = "include_descendants";

    private UnitFilter() {}

    /** Reads a parameter that names a unit; a code that no unit ever had, or none that the caller sees, is a fault. */
    public static Optional<Unit> unit(Params params, String name, Rights rights) {
        return unit(params, name, rights, unseen -> false);
    }

    private static Optional<Unit> unit(Params params, String name, Rights rights, Predicate<String> besides) {
        Optional<String> code = params.read(name, Text::code);
        Optional<Unit> unit = code.flatMap(rights.organisation()::findUnit).filter(found -> rights.sees(found) || besides.test(found.code()));
        if (code.isPresent() && unit.isEmpty()) {
            params.unknown(name, code.get(), "unit");
        }
        return unit;
    }

    /** Reads a parameter that names a unit, and whether all beneath it are meant too; returns the codes that are meant. */
    public static Optional<Set<String>> unitOrSubtree(Params params, String name, Rights rights) {
        return unitOrSubtree(params, name, rights, unseen -> false);
    }

    /**
     * Reads the same where the caller may name more units than it sees.
     *
     * @param besides which, by their codes
     */
    public static Optional<Set<String>> unitOrSubtree(Params params, String name, Rights rights, Predicate<String> besides) {
        Optional<Unit> top = unit(params, name, rights, besides);
        boolean all = descendants(params, name);
        return top.map(unit -> codes(all ? rights.organisation().subtree(unit.code()) : List.of(unit)));
    }

    /** Reads a parameter that names a superior, and whether those on every level beneath are meant; returns the codes that are meant. */
    public static Optional<Set<String>> beneath(Params params, String name, Rights rights) {
        Optional<Unit> top = unit(params, name, rights);
        boolean all = descendants(params, name);
        return top.map(unit -> {
            List<Unit> subtree = rights.organisation().subtree(unit.code());
            return codes(all ? subtree.subList(1, subtree.size()) : rights.organisation().children(unit.code()));
        });
    }

    /** Tells whether a text is part of a code or of a title, whatever its case. */
    public static boolean mentions(String text, String code, Title title) {
        String sought = text.toLowerCase(Locale.ROOT);
        return Stream.of(code, title.zh(), title.en()).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static boolean descendants(Params params, String name) {
        boolean all = params.truth(DESCENDANTS).orElse(false);
        if (all && !params.has(name)) {
            params.refuse(DESCENDANTS, "without_unit", DESCENDANTS + " needs " + name + ": say whose descendants are meant");
        }
        return all;
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.toSet());
    }
}
