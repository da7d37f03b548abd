package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.text.InvalidValueException;

/**
 * The chain of responsibility of a unit on a date: its own bearers, then those of each superior up to the school committee
 * (responsibility follows the hierarchy, 分级负责).
 *
 * <p>Within a unit the body comes first, then the posts that exist on the date by rank and code; a bearer of several
 * responsibilities has a link for each, in the order of the rulebook. Where a post is delegated, its holder is the bearer all the same.
 *
 * @param unit the unit
 * @param on the date
 * @param links its bearers; none where no rulebook in force speaks of the unit or its superiors
 */
public record Chain(Unit unit, LocalDate on, List<Link> links) {
    /** The level that answers for a post of its unit while that post is vacant. */
    public static final String FIRST_RESPONSIBLE = "first-responsible-person";

    /** Copies the links. */
    public Chain {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(on, "on");
        links = List.copyOf(links);
    }

    /**
     * Computes the chain.
     *
     * @param inForce the versions of rulebooks that are in force on the date, each of another rulebook
     * @param organisation as it is described on the date
     * @throws NoSuchElementException if no unit of that code exists on the date
     * @throws InvalidValueException if the organisation is one of other days
     */
    public static Chain of(List<Rulebook> inForce, Organisation organisation, String unitCode, LocalDate on) {
        if (!organisation.described().contains(on)) {
            throw new InvalidValueException("organisation", organisation.described(), "the one of " + on);
        }
        Unit unit = organisation.findUnit(unitCode)
                .filter(found -> found.exists().contains(on))
                .orElseThrow(() -> new NoSuchElementException("no unit " + unitCode + " exists on " + on));
        List<Responsibility> rules = inForce.stream().flatMap(rulebook -> rulebook.responsibilities().stream()).toList();
        List<Link> links = new ArrayList<>();
        for (Unit at : upToTheSchool(organisation, unit)) {
            links.addAll(linksOf(rules, organisation, at, on));
        }
        return new Chain(unit, on, links);
    }

    /** Returns the unit's own first responsible person, or nothing where no rulebook names one. */
    public Optional<Link> firstResponsible() {
        return links.stream()
                .filter(link -> link.unit().equals(unit) && link.responsibility().level().equals(FIRST_RESPONSIBLE))
                .findFirst();
    }

    /** Returns the unit, then each superior up to the school committee, or to the root where it is not beneath one. */
    static List<Unit> upToTheSchool(Organisation organisation, Unit unit) {
        List<Unit> line = new ArrayList<>(List.of(unit));
        if (unit.kind() != UnitKind.SCHOOL_COMMITTEE) {
            for (Unit superior : organisation.ancestors(unit.code())) {
                line.add(superior);
                if (superior.kind() == UnitKind.SCHOOL_COMMITTEE) {
                    break;
                }
            }
        }
        return line;
    }

    /** Returns the bearers of one unit that exists on the date. */
    static List<Link> linksOf(List<Responsibility> rules, Organisation organisation, Unit unit, LocalDate on) {
        Stream<Link> body = rules.stream()
                .filter(rule -> !rule.bearers().ofPosts() && rule.bearers().covers(unit))
                .map(rule -> new Link(unit, Optional.empty(), rule, Optional.empty(), Optional.empty()));
        Stream<Link> posts = organisation.postsOf(unit.code()).stream()
                .filter(post -> post.exists().contains(on))
                .flatMap(post -> rules.stream()
                        .filter(rule -> rule.bearers().covers(unit, post))
                        .map(rule -> link(organisation, unit, post, rule, on)));
        return Stream.concat(body, posts).toList();
    }

    private static Link link(Organisation organisation, Unit unit, Post post, Responsibility rule, LocalDate on) {
        return new Link(unit, Optional.of(post), rule, organisation.holderOn(post.code(), on),
                organisation.delegateOn(post.code(), on));
    }
}
