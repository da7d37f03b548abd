package zeren.api.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.access.Identity;
import zeren.api.http.Access;
import zeren.api.outbound.Outbound;

/** Whom tokens of the school's sign-in name. */
public final class SignIn {
    /** The longest that is read, in characters: little more fits into the headers of a request. */
    private static final int LONGEST = 7_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Map<String, Reader> readers;
    private final InstantSource clock;

    /** Creates the sign-in of a server by these issuers, none of them twice; without any, no token names anybody. */
    public SignIn(List<Issuer> issuers, InstantSource clock) {
        Outbound outbound = new Outbound(PATIENCE);
        this.readers = issuers.stream().collect(Collectors.toMap(issuer -> issuer.issuer().toString(), issuer -> new Reader(issuer, outbound)));
        this.clock = clock;
    }

    /**
     * Returns whom a token names, or nothing where it is not good; why, the log says.
     *
     * @throws zeren.api.http.Refusal 503 if that cannot be told, because the issuer does not answer
     */
    public Optional<Identity> identify(String shown) {
        if (readers.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(shown));
        } catch (UnfitException unfit) {
            LOG.info("a token of the sign-in was refused: {}", unfit.why().reason());
            return Optional.empty();
        } catch (KeySourceException unavailable) {
            throw Access.cannotTell();
        }
    }

    private Identity read(String shown) throws UnfitException, KeySourceException {
        if (shown.length() > LONGEST) {
            throw new UnfitException(Unfit.TOO_LONG);
        }
        SignedJWT token = parse(shown);
        Reader reader = issuer(token).map(readers::get).orElseThrow(() -> new UnfitException(Unfit.ISSUER));
        return reader.read(token, clock.instant());
    }

    private static SignedJWT parse(String shown) throws UnfitException {
        try {
            SignedJWT token = SignedJWT.parse(shown);
            token.getJWTClaimsSet();
            return token;
        } catch (ParseException | RuntimeException malformed) {
            throw new UnfitException(Unfit.MALFORMED);
        }
    }

    /** What it says of its issuer only chooses by whose keys the rest is believed. */
    private static Optional<String> issuer(SignedJWT token) throws UnfitException {
        try {
            return Optional.ofNullable(token.getJWTClaimsSet().getIssuer());
        } catch (ParseException malformed) {
            throw new UnfitException(Unfit.MALFORMED);
        }
    }
}
