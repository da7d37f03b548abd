package zeren.api.register;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/**
 * What the rows up to an entry say of units, posts and tenures; of the same thing the latest row holds.
 *
 * <p>What was to begin after an end that became known later does not come about, so nothing has to be taken back one by one before a unit, a
 * post or a tenure can end.
 *
 * @param units every description of every unit, each with the life that the latest of its unit tells
 * @param posts every description of every post, likewise
 * @param tenures the tenures
 */
public record OrganisationLists(List<Described<Unit>> units, List<Described<Post>> posts, List<Tenure> tenures) {

    /** Copies the lists. */
    public OrganisationLists {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        tenures = List.copyOf(tenures);
    }

    static OrganisationLists of(Facts facts, long last) {
        Lives<Unit> units = new Lives<>(facts.units(), last, Unit::code, Unit::exists, OrganisationLists::withLife);
        Lives<Post> posts = new Lives<>(facts.posts(), last, Post::code, Post::exists, OrganisationLists::withLife);
        posts.dropIf(post -> units.endedBefore(post.fact().unit(), post.sequence(), post.fact().exists()));
        Collection<Row<Tenure>> held = Row.latest(facts.tenures(), last, tenure -> List.of(tenure.post(), tenure.id())).stream()
                .filter(row -> !posts.dropped(row.fact().post()) && !posts.endedBefore(row.fact().post(), row.sequence(), row.fact().held()))
                .toList();
        return new OrganisationLists(units.descriptions(), posts.descriptions(), withoutLonelyDelegations(held));
    }

    /**
     * Returns the institution.
     *
     * @throws zeren.organisation.InvalidOrganisationException if it has faults; their places are those in these lists
     */
    public Institution institution() {
        return Institution.of(units, posts, tenures);
    }

    /** Leaves out what was delegated for days before whose first one a tenure was ended later on, and which nobody else holds. */
    private static List<Tenure> withoutLonelyDelegations(Collection<Row<Tenure>> rows) {
        var byPost = rows.stream().collect(Collectors.groupingBy(row -> row.fact().post()));
        return rows.stream()
                .filter(row -> !row.fact().isDelegation() || !isLonely(row, byPost.get(row.fact().post())))
                .map(Row::fact)
                .toList();
    }

    private static boolean isLonely(Row<Tenure> delegation, List<Row<Tenure>> ofPost) {
        var first = delegation.fact().held().from();
        List<Row<Tenure>> holdings = ofPost.stream().filter(row -> !row.fact().isDelegation()).toList();
        return holdings.stream().noneMatch(row -> row.fact().held().contains(first))
                && holdings.stream().anyMatch(row -> row.sequence() > delegation.sequence() && row.fact().held().to().isBefore(first));
    }

    private static Unit withLife(Unit unit, Unit latest) {
        return new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), latest.exists(), latest.successor());
    }

    private static Post withLife(Post post, Post latest) {
        return new Post(post.code(), post.unit(), post.rank(), post.title(), post.remit(), latest.exists());
    }
}
