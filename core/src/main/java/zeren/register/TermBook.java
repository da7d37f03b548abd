package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zeren.register.DutyEditions.Edition;
import zeren.rulebook.Timing;

/** Makes the terms of every duty of the editions of the rules that are shown to it, one after another. */
final class TermBook {
    private final Map<DutyName, List<Edition>> editions = new LinkedHashMap<>();
    private final Map<String, First> first = new LinkedHashMap<>();

    /** The edition of all rules by which a rulebook is known for the first time. */
    private record First(LocalDate day, Rules rules) {}

    private TermBook() {}

    /** Returns the terms of every duty that ever has any. */
    static List<DutyTerms> of(Editions<Rules> rules) {
        TermBook book = new TermBook();
        rules.days().forEach(day -> book.show(day, rules.on(day)));
        return book.editions.entrySet().stream().map(duty -> new DutyTerms(duty.getKey(), duty.getValue())).toList();
    }

    private void show(LocalDate day, Rules rules) {
        rules.rulebooks().ids().forEach(id -> first.putIfAbsent(id, new First(day, rules)));
        duties(rules).forEach(name -> editions.computeIfAbsent(name, this::unknown));
        editions.forEach((name, known) -> {
            DutyRules now = DutyRules.of(rules, name);
            if (!now.equals(known.get(known.size() - 1).rules())) {
                known.add(new Edition(day, name, now));
            }
        });
    }

    /** Returns the first edition of a duty: if its rulebook is older, the duty was not owed before. */
    private List<Edition> unknown(DutyName duty) {
        First known = first.get(duty.rulebook());
        return new ArrayList<>(List.of(new Edition(known.day(), duty, DutyRules.of(known.rules(), duty))));
    }

    private static Stream<DutyName> duties(Rules rules) {
        return rules.rulebooks().versions().stream().flatMap(version -> version.duties().stream()
                .filter(duty -> !(duty.timing() instanceof Timing.Standing))
                .map(duty -> new DutyName(version.id(), duty.code())));
    }
}
