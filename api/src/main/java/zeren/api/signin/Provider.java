package zeren.api.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import zeren.api.outbound.Outbound;
import zeren.api.outbound.Received;
import zeren.text.InvalidValueException;

/**
 * Where an issuer's keys come from: its key set (RFC 7517), at the address in the settings or the one in its discovery document (OpenID Connect Discovery 1.0).
 *
 * <p>It follows no redirect, waits a limited time and reads a limited size.
 */
final class Provider {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int FEWEST_RSA_BITS = 2048;

    private final Issuer issuer;
    private final Outbound outbound;

    Provider(Issuer issuer, Outbound outbound) {
        this.issuer = issuer;
        this.outbound = outbound;
    }

    /**
     * Returns the keys as they are now, those alone that can be used.
     *
     * @throws UnavailableKeysException if they cannot be had
     */
    JWKSet fetch() throws UnavailableKeysException {
        String body = get(issuer.keys().isPresent() ? issuer.keys().get() : discovered());
        try {
            // RFC 7518, 3.3: with fewer bits, a signature may be anybody's.
            List<JWK> usable = JWKSet.parse(body).getKeys().stream()
                    .filter(key -> !key.getKeyType().equals(KeyType.RSA) || key.size() >= FEWEST_RSA_BITS)
                    .toList();
            if (usable.isEmpty()) {
                throw new UnavailableKeysException("its key set has no key that can be used");
            }
            return new JWKSet(usable).toPublicJWKSet();
        } catch (ParseException none) {
            throw new UnavailableKeysException("its key set cannot be read");
        }
    }

    private URI discovered() throws UnavailableKeysException {
        String about = get(URI.create(issuer.issuer().toString().replaceFirst("/+$", "") + DISCOVERY));
        try {
            Map<String, Object> document = JSONObjectUtils.parse(about);
            if (!issuer.issuer().toString().equals(document.get("issuer"))) {
                throw new UnavailableKeysException("its discovery document is of another issuer");
            }
            return IssuersReader.address("jwks_uri", String.valueOf(document.get("jwks_uri")));
        } catch (ParseException none) {
            throw new UnavailableKeysException("its discovery document cannot be read");
        } catch (InvalidValueException none) {
            throw new UnavailableKeysException("its discovery document names no address of keys that can be trusted");
        }
    }

    private String get(URI address) throws UnavailableKeysException {
        try {
            Received received = outbound.send("GET", address, Map.of("Accept", "application/json, application/jwk-set+json"), "");
            if (received.status().filter(status -> status == 200).isPresent()) {
                return received.body();
            }
            String why = received.status().map(status -> "answers " + status).or(() -> received.failure().map(Received.Failure::code)).orElse("");
            throw new UnavailableKeysException(address + " " + why);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableKeysException("the server is stopping");
        }
    }
}
