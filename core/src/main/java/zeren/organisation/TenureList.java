package zeren.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The tenures of all posts, each post's by first day, the delegations of a day after the tenure that begins on it. */
final class TenureList {
    private final List<Tenure> all;
    private final Map<String, List<Tenure>> byPost = new TreeMap<>();
    private final Map<String, List<Tenure>> byStaffNo = new HashMap<>();

    TenureList(List<Tenure> tenures) {
        Comparator<Tenure> byDay = Comparator.comparing(tenure -> tenure.held().from());
        tenures.stream()
                .sorted(byDay.thenComparing(Tenure::isDelegation))
                .forEach(tenure -> byPost.computeIfAbsent(tenure.post(), none -> new ArrayList<>()).add(tenure));
        byPost.replaceAll((post, list) -> List.copyOf(list));
        all = byPost.values().stream().flatMap(List::stream).toList();
        all.forEach(tenure -> byStaffNo.computeIfAbsent(tenure.staffNo(), none -> new ArrayList<>()).add(tenure));
        byStaffNo.replaceAll((staffNo, list) -> List.copyOf(list));
    }

    List<Tenure> all() {
        return all;
    }

    List<Tenure> of(String post) {
        return byPost.getOrDefault(post, List.of());
    }

    List<Tenure> ofPerson(String staffNo) {
        return byStaffNo.getOrDefault(staffNo, List.of());
    }

    Optional<Tenure> holderOn(String post, LocalDate date) {
        return on(post, date, tenure -> !tenure.isDelegation());
    }

    Optional<Tenure> delegateOn(String post, LocalDate date) {
        return on(post, date, Tenure::isDelegation);
    }

    private Optional<Tenure> on(String post, LocalDate date, Predicate<Tenure> which) {
        return of(post).stream().filter(tenure -> which.test(tenure) && tenure.held().contains(date)).findFirst();
    }
}
