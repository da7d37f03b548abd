package zeren.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;

/**
 * The posts that change hands, in every edition of the organisation: from one person to another, or from nobody to somebody, on the first day
 * of the tenure. A post that is held from its own first day was never anybody else's; somebody who goes on in another mode stays; and a
 * delegation leaves the holder in place.
 */
final class Handovers {
    private final Editions<? extends Function<LocalDate, Organisation>> organisations;
    private Map<String, Occasion> known;

    Handovers(Editions<? extends Function<LocalDate, Organisation>> organisations) {
        this.organisations = organisations;
    }

    /** Returns those of every edition, each once. */
    Collection<Occasion> all() {
        return known().values();
    }

    /** Returns the one of that id in any edition. */
    Optional<Occasion> find(String id) {
        return Optional.ofNullable(known().get(id));
    }

    /** Tells whether an organisation knows a change of hands. */
    static boolean isIn(Organisation organisation, Cause.ChangedHands change) {
        Tenure tenure = change.tenure();
        Optional<Post> post = organisation.findPost(tenure.post());
        return post.isPresent() && organisation.tenuresOf(tenure.post()).stream()
                .anyMatch(held -> held.held().from().equals(tenure.held().from()) && changesHands(organisation, post.get(), held));
    }

    private synchronized Map<String, Occasion> known() {
        if (known == null) {
            Map<String, Occasion> found = new LinkedHashMap<>();
            for (LocalDate day : organisations.days()) {
                Organisation organisation = organisations.on(day).apply(LocalDate.MAX);
                in(organisation).forEach(occasion -> found.put(occasion.id(), occasion));
            }
            known = found;
        }
        return known;
    }

    private static Stream<Occasion> in(Organisation organisation) {
        return organisation.posts().stream().flatMap(post -> organisation.tenuresOf(post.code()).stream()
                .filter(tenure -> changesHands(organisation, post, tenure))
                .map(tenure -> Occasion.of(tenure, post, organisation.getUnit(post.unit()))));
    }

    private static boolean changesHands(Organisation organisation, Post post, Tenure tenure) {
        LocalDate first = tenure.held().from();
        if (tenure.isDelegation() || !first.isAfter(post.exists().from())) {
            return false;
        }
        List<Tenure> before = organisation.holderOn(post.code(), first.minusDays(1)).stream().toList();
        return before.stream().noneMatch(held -> held.staffNo().equals(tenure.staffNo()));
    }
}
