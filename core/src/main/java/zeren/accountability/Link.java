package zeren.accountability;

import java.util.Objects;
import java.util.Optional;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.rulebook.Reach;
import zeren.rulebook.Responsibility;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/**
 * One bearer in a chain of responsibility: a unit as a body, or a post in it.
 *
 * @param unit the unit, or the post's unit
 * @param post the post, where it is a post that answers
 * @param responsibility the level, how far it reaches, and the provision that says so
 * @param tenure who holds the post on the date; empty for a body and for a vacant post
 */
public record Link(Unit unit, Optional<Post> post, Responsibility responsibility, Optional<Tenure> tenure) {

    /** Whether and how a post is filled. */
    public enum State implements Coded {
        /** Held in full. */
        HELD("held"),
        /** Held for the time being. */
        ACTING("acting"),
        /** Held by nobody. */
        VACANT("vacant");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the state of a post with that tenure, or with none. */
        public static State of(Optional<Tenure> tenure) {
            return tenure.map(held -> held.mode() == TenureMode.ACTING ? ACTING : HELD).orElse(VACANT);
        }
    }

    /**
     * Checks that the parts belong together.
     *
     * @throws InvalidValueException if the post is another unit's or the tenure another post's
     */
    public Link {
        Objects.requireNonNull(responsibility, "responsibility");
        if (post.isPresent() && !post.get().unit().equals(unit.code())) {
            throw new InvalidValueException("post", post.get().code(), "a post of " + unit.code());
        }
        if (tenure.isPresent() && !tenure.map(Tenure::post).equals(post.map(Post::code))) {
            throw new InvalidValueException("tenure", tenure.get().post(), "a tenure of the link's post");
        }
    }

    /** Returns whether the post is filled; empty for a body. */
    public Optional<State> state() {
        return post.map(any -> State.of(tenure));
    }

    /** Returns the field that the responsibility is limited to: the post's remit, where it reaches no further and one is recorded. */
    public Optional<String> scope() {
        return responsibility.reach() == Reach.OWN_REMIT ? post.flatMap(Post::remit) : Optional.empty();
    }
}
