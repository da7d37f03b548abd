package zeren.api.access;

import java.time.Instant;

/**
 * Who somebody is, as the school's sign-in says.
 *
 * @param signIn the name of the sign-in
 * @param staffNo the staff number of the person
 * @param until the instant from which its token is no longer good
 */
public record Identity(String signIn, String staffNo, Instant until) {}
