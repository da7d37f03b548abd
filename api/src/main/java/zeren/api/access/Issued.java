package zeren.api.access;

/**
 * A token that was made just now, with its value: the only time that anybody has both.
 *
 * @param token the token as it is kept
 * @param secret its value
 */
public record Issued(Token token, Secret secret) {}
