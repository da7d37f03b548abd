package zeren.api.preview;

import zeren.api.register.ChangeOperation;

/**
 * An operation that can be looked at beforehand.
 *
 * @param path its path, in which the target stands in braces, if it has one
 * @param change what it does
 */
public record Operation(String path, ChangeOperation change) {

    boolean hasTarget() {
        return path.contains("{");
    }
}
