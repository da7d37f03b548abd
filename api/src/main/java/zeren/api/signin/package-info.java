/**
 * The school's own sign-in: {@link zeren.api.signin.SignIn} tells whom a JWT (RFC 7519) names, by what the operator's settings say of the issuers that
 * are trusted, {@link zeren.api.signin.IssuersReader}. What the person may do then is decided in {@code zeren.api.access}.
 *
 * <p>The rules are those of RFC 8725 and RFC 9068: one issuer, one key set, a list of algorithms that are allowed, each with its own kind of key; the token says
 * nothing about where its key is found but the name of it.
 */
package zeren.api.signin;
