package zeren.register;

import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/**
 * Who owes: a unit, or a post in it.
 *
 * @param unit the unit, or the post's unit
 * @param post the post, where it is a post that owes
 */
public record Bearer(Unit unit, Optional<Post> post) {

    /**
     * Checks that they belong together.
     *
     * @throws InvalidValueException if the post is another unit's
     */
    public Bearer {
        Objects.requireNonNull(unit, "unit");
        if (post.isPresent() && !post.get().unit().equals(unit.code())) {
            throw new InvalidValueException("post", post.get().code(), "a post of " + unit.code());
        }
    }

    /** Returns the bearer that is the unit itself. */
    public static Bearer of(Unit unit) {
        return new Bearer(unit, Optional.empty());
    }

    /** Returns the bearer that is a post of an organisation. */
    static Bearer of(Organisation organisation, Post post) {
        return new Bearer(organisation.getUnit(post.unit()), Optional.of(post));
    }

    /** Returns the post's code, or the unit's where it is the unit that owes. */
    public String code() {
        return post.map(Post::code).orElseGet(unit::code);
    }

    /** Returns the days on which the post, or else the unit, exists. */
    public DateRange exists() {
        return post.map(Post::exists).orElseGet(unit::exists);
    }
}
