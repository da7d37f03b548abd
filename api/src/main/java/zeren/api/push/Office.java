package zeren.api.push;

import java.util.Objects;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.text.Text;
import zeren.text.Title;

/**
 * A unit or a post, as a task names it.
 *
 * @param code its code
 * @param name its name in both languages
 */
record Office(String code, Title name) {

    /** Checks the code. */
    Office {
        Text.code("code", code);
        Objects.requireNonNull(name, "name");
    }

    static Office of(Unit unit) {
        return new Office(unit.code(), unit.name());
    }

    static Office of(Post post) {
        return new Office(post.code(), post.title());
    }

    /** Returns an office of which nothing but the code is known any more. */
    static Office named(String code) {
        return new Office(code, new Title(code, code));
    }
}
