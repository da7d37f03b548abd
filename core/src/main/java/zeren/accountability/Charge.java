package zeren.accountability;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.register.Bearers;
import zeren.text.InvalidValueException;

/**
 * What one person is in charge of on a date.
 *
 * @param staffNo the staff number
 * @param posts the posts that the person holds, in full or for the time being, or for whose holder it acts
 * @param units the units that it answers for as a body, by one of these posts
 * @param vacant the posts of those units that nobody holds: it answers for them too (contract, rule 6)
 */
public record Charge(String staffNo, List<Post> posts, List<Unit> units, List<Post> vacant) {

    /**
     * Checks the staff number and copies the lists.
     *
     * @throws InvalidValueException if the staff number is malformed
     */
    public Charge {
        Tenure.checkedStaffNo("staff_no", staffNo);
        posts = List.copyOf(posts);
        units = List.copyOf(units);
        vacant = List.copyOf(vacant);
    }

    /** Returns whose obligations are for this person to see to. */
    public Bearers bearers() {
        return new Bearers(
                units.stream().map(Unit::code).collect(Collectors.toSet()),
                Stream.of(posts, vacant).flatMap(List::stream).map(Post::code).collect(Collectors.toSet()));
    }

    /** Returns the codes of the units in which the person has a post. */
    public Set<String> places() {
        return posts.stream().map(Post::unit).collect(Collectors.toSet());
    }

    /** Tells whether the obligations of a bearer are for this person to see to. */
    public boolean includes(Bearer bearer) {
        return bearers().include(bearer);
    }
}
