package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.rulebook.Level;
import zeren.rulebook.Reach;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.text.InvalidValueException;

/**
 * Who is in charge of what on a date.
 *
 * <p>A post is in the charge of whoever holds it, in full or for the time being, and of whoever acts for the holder. A unit as a body is in the
 * charge of those of its posts that answer for the whole of it: the first responsible person where a rulebook names one, or else the
 * posts of the highest level, as levels are ordered in the rulebook (5(1): of the school the secretary and the leader in charge; 6(1): of
 * a secondary organisation the secretary, of a department the head). A post that nobody holds is in the charge of those who answer for its unit.
 */
public final class Charges {
    private final List<Rulebook> inForce;
    private final Organisation organisation;
    private final LocalDate on;

    private Charges(List<Rulebook> inForce, Organisation organisation, LocalDate on) {
        this.inForce = List.copyOf(inForce);
        this.organisation = organisation;
        this.on = on;
    }

    /**
     * Returns those of a date.
     *
     * @param inForce the versions of rulebooks that are in force on the date, each of another rulebook
     * @param organisation as it is described on the date
     * @throws InvalidValueException if the organisation is one of other days
     */
    public static Charges of(List<Rulebook> inForce, Organisation organisation, LocalDate on) {
        if (!organisation.described().contains(on)) {
            throw new InvalidValueException("organisation", organisation.described(), "the one of " + on);
        }
        return new Charges(inForce, organisation, on);
    }

    /**
     * Returns what a person is in charge of: nothing, where nobody of that number holds a post.
     *
     * @throws InvalidValueException if the staff number is malformed
     */
    public Charge of(String staffNo) {
        List<Post> posts = organisation.tenuresOfPerson(staffNo).stream()
                .filter(tenure -> tenure.held().contains(on))
                .map(tenure -> organisation.getPost(tenure.post()))
                .distinct()
                .toList();
        List<Unit> units = posts.stream()
                .filter(post -> answering(post.unit()).contains(post))
                .map(post -> organisation.getUnit(post.unit()))
                .distinct()
                .toList();
        List<Post> vacant = units.stream().flatMap(unit -> organisation.postsOf(unit.code()).stream()).filter(this::isVacant).toList();
        return new Charge(staffNo, posts, units, vacant);
    }

    /**
     * Returns the staff numbers of those who are in charge of a bearer, the holder of a post before who acts for it; none where nobody is. A post
     * that is there no more, or not yet, is in nobody's charge.
     */
    public List<String> of(Bearer bearer) {
        return posts(bearer).stream().flatMap(one -> persons(one).stream()).distinct().toList();
    }

    /**
     * Returns the posts, each held or acted for, by which somebody is in charge of a bearer: the post itself or, where nobody holds it and where the
     * bearer is a unit, those that answer for the unit. None where {@link #of} names nobody.
     */
    public List<Post> posts(Bearer bearer) {
        Optional<Post> post = bearer.post().flatMap(named -> organisation.findPost(named.code())).filter(named -> named.exists().contains(on));
        List<Post> inCharge = bearer.post().isEmpty() || post.filter(this::isVacant).isPresent()
                ? answering(bearer.unit().code())
                : post.stream().toList();
        return inCharge.stream().filter(one -> !persons(one).isEmpty()).toList();
    }

    /** Returns the posts that answer for the whole of a unit, by rank and code. */
    private List<Post> answering(String unitCode) {
        Optional<Unit> unit = organisation.findUnit(unitCode);
        return unit.stream()
                .flatMap(body -> inForce.stream().flatMap(rulebook -> answering(rulebook, body).stream()))
                .distinct()
                .sorted(Organisation.BY_RANK)
                .toList();
    }

    private List<Post> answering(Rulebook rulebook, Unit unit) {
        List<Responsibility> whole = rulebook.responsibilities().stream()
                .filter(rule -> rule.bearers().ofPosts() && rule.reach() == Reach.WHOLE && rule.bearers().covers(unit))
                .sorted(Comparator.comparingInt(rule -> weight(rulebook, rule.level())))
                .toList();
        List<Post> answering = new ArrayList<>();
        int heaviest = -1;
        for (Responsibility rule : whole) {
            int weight = weight(rulebook, rule.level());
            if (answering.isEmpty() || weight == heaviest) {
                heaviest = weight;
                organisation.postsOf(unit.code()).stream()
                        .filter(post -> post.exists().contains(on) && rule.bearers().covers(unit, post))
                        .forEach(answering::add);
            }
        }
        return answering;
    }

    private static int weight(Rulebook rulebook, String level) {
        List<String> levels = rulebook.levels().stream().map(Level::code).toList();
        return level.equals(Chain.FIRST_RESPONSIBLE) ? 0 : 1 + levels.indexOf(level);
    }

    private boolean isVacant(Post post) {
        return post.exists().contains(on) && organisation.holderOn(post.code(), on).isEmpty();
    }

    private List<String> persons(Post post) {
        return Stream.concat(organisation.holderOn(post.code(), on).stream(), organisation.delegateOn(post.code(), on).stream())
                .map(Tenure::staffNo)
                .toList();
    }
}
