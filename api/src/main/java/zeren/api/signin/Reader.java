package zeren.api.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import zeren.api.access.Identity;
import zeren.api.outbound.Outbound;
import zeren.organisation.Tenure;
import zeren.text.InvalidValueException;

/** The reading of the tokens of one issuer. */
final class Reader {
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType ACCESS_TOKEN_IN_FULL = new JOSEObjectType("application/at+jwt");

    private final Issuer issuer;
    private final DefaultJWTProcessor<At> processor = new DefaultJWTProcessor<>();

    Reader(Issuer issuer, Outbound outbound) {
        this.issuer = issuer;
        JWKSource<At> keys = issuer.secret().<JWKSource<At>>map(secret -> new ImmutableJWKSet<>(new JWKSet(secret.key())))
                .orElseGet(() -> new Keys(issuer.name(), new Provider(issuer, outbound)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, ACCESS_TOKEN_IN_FULL, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.copyOf(issuer.algorithms()), keys));
        // What it says is read below, by our own clock.
        processor.setJWTClaimsSetVerifier(null);
    }

    Issuer issuer() {
        return issuer;
    }

    /**
     * Returns who somebody is, as a token of this issuer says.
     *
     * @throws UnfitException if it says nothing
     * @throws KeySourceException if it cannot be told whether it is good
     */
    Identity read(SignedJWT token, Instant now) throws UnfitException, KeySourceException {
        check(issuer.algorithms().contains(token.getHeader().getAlgorithm()), Unfit.ALGORITHM);
        JWTClaimsSet claims = verified(token, now);
        check(!Collections.disjoint(claims.getAudience(), issuer.audiences()), Unfit.AUDIENCE);
        Instant until = instant(claims, "exp").orElseThrow(() -> new UnfitException(Unfit.TIMES)).plus(issuer.clockSkew());
        check(now.isBefore(until), Unfit.ENDED);
        Instant latest = now.plus(issuer.clockSkew());
        for (String claim : Set.of("nbf", "iat")) {
            check(instant(claims, claim).filter(latest::isBefore).isEmpty(), Unfit.EARLY);
        }
        return new Identity(issuer.name(), staffNo(claims), until);
    }

    private JWTClaimsSet verified(SignedJWT token, Instant now) throws UnfitException, KeySourceException {
        try {
            return processor.process(token, new At(now));
        } catch (KeySourceException unavailable) {
            throw unavailable;
        } catch (BadJOSEException | JOSEException bad) {
            throw new UnfitException(Unfit.SIGNATURE);
        }
    }

    private static Optional<Instant> instant(JWTClaimsSet claims, String claim) throws UnfitException {
        Object value = claims.getClaim(claim);
        check(value == null || value instanceof Date, Unfit.TIMES);
        return Optional.ofNullable((Date) value).map(Date::toInstant);
    }

    private String staffNo(JWTClaimsSet claims) throws UnfitException {
        if (claims.getClaim(issuer.staffNumberClaim()) instanceof String text) {
            try {
                return Tenure.checkedStaffNo(issuer.staffNumberClaim(), text);
            } catch (InvalidValueException none) {
                throw new UnfitException(Unfit.STAFF_NUMBER);
            }
        }
        throw new UnfitException(Unfit.STAFF_NUMBER);
    }

    private static void check(boolean good, Unfit otherwise) throws UnfitException {
        if (!good) {
            throw new UnfitException(otherwise);
        }
    }
}
