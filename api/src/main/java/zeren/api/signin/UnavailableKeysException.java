package zeren.api.signin;

import com.nimbusds.jose.KeySourceException;

/** The end of the reading of a token that cannot be checked, as the issuer's keys cannot be had. */
final class UnavailableKeysException extends KeySourceException {
    private static final long serialVersionUID = 1L;

    UnavailableKeysException(String why) {
        super(why);
    }
}
