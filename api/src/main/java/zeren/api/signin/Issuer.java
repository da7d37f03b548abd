package zeren.api.signin;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * An issuer of tokens that is trusted to say who somebody is.
 *
 * @param name what the journal calls it
 * @param issuer what {@code iss} of its tokens is, to the letter
 * @param audiences of which {@code aud} has to name one
 * @param algorithms those by which it may sign
 * @param keys where its keys are; without it, where its discovery document says
 * @param staffNumberClaim the claim that holds the staff number
 * @param clockSkew by how much its clock may differ from ours
 * @param secret what it signs with where it has no key pair
 */
public record Issuer(
        String name,
        URI issuer,
        Set<String> audiences,
        List<JWSAlgorithm> algorithms,
        Optional<URI> keys,
        String staffNumberClaim,
        Duration clockSkew,
        Optional<SharedSecret> secret) {
    /** Those that may be listed: what is signed with a key pair. Of EdDSA the library has no own. */
    static final List<JWSAlgorithm> ASYMMETRIC = List.of(
            JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    /** Those that hold where none are listed. */
    static final List<JWSAlgorithm> USUAL = List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    static final JWSAlgorithm SYMMETRIC = JWSAlgorithm.HS256;

    private static final int LONGEST_NAME = 40;

    /**
     * Checks that the name fits behind that of the journal, and that a secret and key pairs are never both a way to sign.
     *
     * @throws InvalidValueException if not
     */
    public Issuer {
        Text.slug("name", name);
        audiences = Set.copyOf(audiences);
        algorithms = List.copyOf(algorithms);
        if (name.length() > LONGEST_NAME) {
            throw new InvalidValueException("name", name, "at most " + LONGEST_NAME + " characters");
        }
        boolean symmetric = algorithms.contains(SYMMETRIC);
        if (symmetric && algorithms.size() > 1) {
            throw InvalidValueException.unfit("algorithms", algorithms,
                    "HS256 stands alone or not at all: who has a public key could sign with it as if it were the secret. Remove it or the others");
        }
        if (symmetric != secret.isPresent()) {
            throw InvalidValueException.unfit("secret_file", "", symmetric
                    ? "HS256 needs secret_file: name the file with the secret"
                    : "secret_file is for HS256 alone: leave it out, or list HS256 as the only one of algorithms");
        }
        if (symmetric && keys.isPresent()) {
            throw InvalidValueException.unfit("jwks_uri", keys, "an issuer that signs with a secret has no public keys: leave jwks_uri out");
        }
    }
}
