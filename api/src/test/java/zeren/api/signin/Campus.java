package zeren.api.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import zeren.api.Server;

/** A real provider on this machine, with discovery, a key set and a token endpoint; it goes by the clock that the servers of tests begin with. */
public final class Campus implements AutoCloseable {
    static final String REALM = "staff";
    static final String AUDIENCE = "zeren";

    private final Ring ring = new Ring();
    private MockOAuth2Server server = start(0);
    private final int port = server.baseUrl().port();

    /** Opens it, and waits until it has answered: the first time takes long on a machine that has much to do, and nobody else waits for ever. */
    public Campus() {
        for (URI asked : List.of(server.wellKnownUrl(REALM).uri(), keys())) {
            HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding()).join();
        }
    }

    /** A key that can be changed. */
    private static final class Ring extends KeyProvider {
        private RSAKey key = key(REALM, 2048);

        @Override
        public JWK signingKey(String issuer) {
            return key;
        }
    }

    /** Makes a key pair. */
    static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockOAuth2Server start(int wanted) {
        Set<DefaultOAuth2TokenCallback> toWhoeverAsks =
                Set.of(new DefaultOAuth2TokenCallback(REALM, "someone", "JWT", List.of(AUDIENCE), Map.of("staff_no", "00020"), 3600));
        OAuth2Config config = new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(ring, Server.NOW), toWhoeverAsks, new NettyWrapper(null));
        MockOAuth2Server started = new MockOAuth2Server(config, new Route[0]);
        started.start(InetAddress.getLoopbackAddress(), wanted);
        return started;
    }

    /** Goes down. */
    public void stop() {
        server.shutdown();
    }

    /** Comes back at the same address. */
    public void comeBack() {
        server = start(port);
    }

    /** Signs with another key from now on. */
    void changeKey(RSAKey key) {
        ring.key = key;
    }

    RSAKey key() {
        return ring.key;
    }

    URI issuer() {
        return server.issuerUrl(REALM).uri();
    }

    URI tokenEndpoint() {
        return server.tokenEndpointUrl(REALM).uri();
    }

    URI keys() {
        return server.jwksUrl(REALM).uri();
    }

    /** Returns the settings that trust it, by what its discovery document says. */
    public Issuer trusted(String name) {
        return trusted(name, Issuer.USUAL, Optional.empty());
    }

    Issuer trusted(String name, List<JWSAlgorithm> algorithms, Optional<URI> keys) {
        return new Issuer(name, issuer(), Set.of(AUDIENCE), algorithms, keys, "staff_no", Duration.ofSeconds(60), Optional.empty());
    }

    /** Issues a token for a person, as the provider does. */
    public String token(String staffNo) {
        return server.issueToken(REALM, "portal", new DefaultOAuth2TokenCallback(REALM, "s-" + staffNo, "JWT", List.of(AUDIENCE), Map.of("staff_no", staffNo), 3600)).serialize();
    }

    /** Returns what its tokens say, in order; a test changes some of it. */
    Map<String, Object> claims(Object... changes) {
        long now = Server.NOW.getEpochSecond();
        Map<String, Object> claims = new TreeMap<>(Map.of("iss", issuer().toString(), "aud", AUDIENCE, "sub", "s", "iat", now, "nbf", now, "exp", now + 300, "staff_no", "00020"));
        for (int i = 0; i < changes.length; i += 2) {
            claims.remove(changes[i].toString());
            if (changes[i + 1] != null) {
                claims.put(changes[i].toString(), changes[i + 1]);
            }
        }
        return claims;
    }

    /** Signs what a test makes up with its own key. */
    String signed(Map<String, Object> claims) {
        return signed(header().build(), JSONObjectUtils.toJSONString(claims), ring.key);
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ring.key.getKeyID());
    }

    static String signed(JWSHeader header, String payload, RSAKey key) {
        try {
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return jws.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns an instant so many seconds from where its clock stands. */
    static long in(int seconds) {
        return Server.NOW.plusSeconds(seconds).getEpochSecond();
    }

    static Instant at(int seconds) {
        return Server.NOW.plusSeconds(seconds);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
