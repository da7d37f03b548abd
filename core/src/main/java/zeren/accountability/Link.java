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
 * @param delegate who acts for the holder on the date, where somebody does; it is the holder who stays responsible
 */
public record Link(
        Unit unit, Optional<Post> post, Responsibility responsibility, Optional<Tenure> tenure, Optional<Tenure> delegate) {

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
     * @throws InvalidValueException if the post is another unit's, the tenure or delegation another post's, the tenure a delegation or
     *     the delegation a tenure, or somebody acts for nobody
     */
    public Link {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(responsibility, "responsibility");
        if (post.isPresent() && !post.get().unit().equals(unit.code())) {
            throw new InvalidValueException("post", post.get().code(), "a post of " + unit.code());
        }
        check("tenure", tenure, post, "a tenure of the link's post", tenure.isPresent() && tenure.get().isDelegation());
        boolean forNobody = delegate.isPresent() && (tenure.isEmpty() || !delegate.get().isDelegation());
        check("delegate", delegate, post, "a delegation by the holder of the link's post", forNobody);
    }

    private static void check(String what, Optional<Tenure> tenure, Optional<Post> post, String allowed, boolean ofTheWrongMode) {
        if (tenure.isPresent() && (ofTheWrongMode || !tenure.map(Tenure::post).equals(post.map(Post::code)))) {
            throw new InvalidValueException(what, tenure.get().post() + " " + tenure.get().mode().code(), allowed);
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
