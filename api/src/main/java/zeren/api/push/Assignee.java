package zeren.api.push;

import java.util.Optional;
import zeren.organisation.Tenure;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * Who has a task.
 *
 * @param staffNo the staff number, where it is a person
 * @param post the code, where it is a post
 */
public record Assignee(Optional<String> staffNo, Optional<String> post) {

    /**
     * Checks that it is one of both.
     *
     * @throws InvalidValueException if it is not, or one is malformed
     */
    public Assignee {
        if (staffNo.isPresent() == post.isPresent()) {
            throw new InvalidValueException("assignee", staffNo.orElse("nobody"), "a person or a post");
        }
        staffNo.ifPresent(number -> Tenure.checkedStaffNo("staff_no", number));
        post.ifPresent(code -> Text.code("post", code));
    }

    static Assignee person(String staffNo) {
        return new Assignee(Optional.of(staffNo), Optional.empty());
    }

    static Assignee post(String code) {
        return new Assignee(Optional.empty(), Optional.of(code));
    }

    /** Returns the assignee in writing, a person never like a post. */
    @Override
    public String toString() {
        return staffNo.map(number -> "person:" + number).orElseGet(() -> "post:" + post.orElseThrow());
    }
}
