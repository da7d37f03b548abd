package zeren.api.signin;

import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;

/**
 * When a token is looked at.
 *
 * @param now the instant
 */
record At(Instant now) implements SecurityContext {}
