package zeren.api.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static zeren.api.signin.Campus.in;
import static zeren.api.signin.Campus.signed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zeren.api.Answer;
import zeren.api.Client;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Tokens that nobody should be let in with, each against a server that trusts two real providers, whose keys bear the same name. */
class AttacksTest {
    private static final String HEADER = "WWW-Authenticate";
    private static Campus campus;
    private static Campus other;
    private static Campus stranger;
    private static Campus asleep;
    private static Site site;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        campus = new Campus();
        other = new Campus();
        stranger = new Campus();
        asleep = new Campus();
        site = Site.open(Engine.H2, Files.createTempDirectory("zeren"), List.of(campus.trusted("campus"), other.trusted("other"), asleep.trusted("asleep")));
        asleep.stop();
        client = site.client();
    }

    @AfterAll
    static void stop() {
        site.close();
        List.of(campus, other, stranger, asleep).forEach(Campus::close);
    }

    static List<Arguments> goodTokens() {
        RSAKey key = campus.key();
        return List.of(
                good("as issued", campus.token("00020")),
                good("of the other issuer", other.token("00020")),
                good("made up by the test", campus.signed(campus.claims())),
                good("an access token of RFC 9068", signed(campus.header().type(new JOSEObjectType("at+jwt")).build(), json(), key)),
                good("an access token, in full", signed(campus.header().type(new JOSEObjectType("application/at+jwt")).build(), json(), key)),
                good("by another algorithm that is allowed", signed(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(Campus.REALM).build(), json(), key)),
                good("names no key", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), json(), key)),
                good("for several", campus.signed(campus.claims("aud", List.of("mail", "zeren")))),
                good("ended within the skew", campus.signed(campus.claims("exp", in(-59)))),
                good("begins within the skew", campus.signed(campus.claims("nbf", in(60), "iat", in(60)))),
                good("says not when it began", campus.signed(campus.claims("nbf", null, "iat", null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodTokens")
    void isGood(String name, String token) {
        client.withToken(token).get("/units/0101").is(200);
        client.withToken(token).get("/units/0102").isProblem(404, "not-found");
    }

    static List<Arguments> badTokens() throws Exception {
        List<Arguments> bad = new ArrayList<>();
        bad.addAll(claimed());
        bad.addAll(forged());
        bad.addAll(headed());
        bad.addAll(broken());
        return bad;
    }

    /** What is signed well, but says what does not do. */
    private static List<Arguments> claimed() {
        String issuer = campus.issuer().toString();
        return List.of(
                claims("ended", "exp", in(-60)),
                claims("no end", "exp", null),
                claims("an end in words", "exp", "tomorrow"),
                claims("an end beyond time", "exp", 1e300),
                claims("not yet", "nbf", in(61)),
                claims("issued to come", "iat", in(61)),
                claims("for another", "aud", "mail"),
                claims("for nobody", "aud", null),
                claims("for none of a list", "aud", List.of("mail", "zeren2")),
                claims("for another case", "aud", "Zeren"),
                claims("no issuer", "iss", null),
                claims("an issuer in a list", "iss", List.of(issuer)),
                claims("another issuer, same key", "iss", "https://id.example/staff"),
                claims("an issuer with a slash", "iss", issuer + "/"),
                claims("an issuer in capitals", "iss", issuer.toUpperCase(java.util.Locale.ROOT)),
                claims("the other issuer, whose key has the same name", "iss", other.issuer().toString()),
                claims("no staff number", "staff_no", null),
                claims("a staff number that is a number", "staff_no", 20),
                claims("two staff numbers", "staff_no", List.of("00020", "00002")),
                claims("a staff number with a space", "staff_no", "00020 "),
                claims("an empty staff number", "staff_no", ""),
                claims("a long staff number", "staff_no", "0".repeat(33)));
    }

    /** What is signed by another, in another way, or not at all. */
    private static List<Arguments> forged() throws Exception {
        RSAKey mine = stranger.key();
        RSAKey theirs = campus.key();
        String good = campus.signed(campus.claims());
        String[] parts = good.split("\\.");
        byte[] der = theirs.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        ECKey ec = new ECKeyGenerator(Curve.P_256).keyID(Campus.REALM).generate();
        JWSObject ofEc = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(Campus.REALM).build(), new Payload(json()));
        ofEc.sign(new ECDSASigner(ec));
        return List.of(
                bad("signed by another key of the same name", signed(campus.header().build(), json(), mine)),
                bad("signed by the other issuer", signed(campus.header().build(), json(), other.key())),
                bad("of an issuer that nobody trusts", stranger.signed(stranger.claims())),
                bad("with a secret that is the public key", hmac(der)),
                bad("with a secret that is the public key in text", hmac(pem.getBytes(StandardCharsets.US_ASCII))),
                bad("with a secret that is the modulus", hmac(theirs.getModulus().decode())),
                bad("by a curve", ofEc.serialize()),
                bad("by an algorithm that is not listed", signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(Campus.REALM).build(), json(), theirs)),
                bad("by a key that nobody has", signed(campus.header().keyID("nobody").build(), json(), mine)),
                bad("another payload", parts[0] + "." + Base64URL.encode(json("staff_no", "00002")) + "." + parts[2]),
                bad("another header", Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"staff\",\"x\":1}") + "." + parts[1] + "." + parts[2]),
                bad("half a signature", good.substring(0, good.length() - 20)),
                bad("no signature", parts[0] + "." + parts[1] + "."),
                bad("unsigned", Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                bad("unsigned, with a signature", Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]),
                bad("unsigned, written otherwise", Base64URL.encode("{\"alg\":\"nOnE\",\"kid\":\"staff\"}") + "." + parts[1] + "."));
    }

    /** What would have us look elsewhere for the key, or take it for what it is not. */
    private static List<Arguments> headed() throws Exception {
        RSAKey mine = stranger.key();
        RSAKey theirs = campus.key();
        return List.of(
                bad("brings its key", signed(campus.header().jwk(mine.toPublicJWK()).build(), json(), mine)),
                bad("brings its key, without a name", signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(mine.toPublicJWK()).build(), json(), mine)),
                bad("names where its keys are", signed(campus.header().jwkURL(stranger.keys()).build(), json(), mine)),
                bad("names where its certificate is", signed(campus.header().x509CertURL(URI.create("https://x.example/")).build(), json(), mine)),
                bad("by a key of a path", signed(campus.header().keyID("../../../../dev/null").build(), json(), mine)),
                bad("by a key of a query", signed(campus.header().keyID("x' union select 'staff' --").build(), json(), mine)),
                bad("by a key that is a secret of none", hmac(new byte[32])),
                bad("has to be understood", signed(campus.header().criticalParams(Set.of("x")).customParam("x", 1).build(), json(), theirs)),
                bad("has to be understood, and is empty", signed(JWSHeader.parse("{\"alg\":\"RS256\",\"kid\":\"staff\",\"crit\":[\"exp\"],\"exp\":1}"), json(), theirs)),
                bad("is not encoded", unencoded(theirs)),
                bad("ends a session", signed(campus.header().type(new JOSEObjectType("logout+jwt")).build(), json(), theirs)),
                bad("tells of an event", signed(campus.header().type(new JOSEObjectType("secevent+jwt")).build(), json(), theirs)),
                bad("is encrypted", encrypted(theirs)));
    }

    /** What is no token at all, or two at once. */
    private static List<Arguments> broken() throws Exception {
        RSAKey theirs = campus.key();
        JWSHeader header = campus.header().build();
        String twice = json().replace("{", "{\"staff_no\":\"00002\",");
        String[] parts = signed(header, json(), theirs).split("\\.");
        return List.of(
                bad("two staff numbers in turn", signed(header, twice, theirs)),
                bad("two audiences in turn", signed(header, json().replace("{", "{\"aud\":\"mail\","), theirs)),
                bad("no claims", signed(header, "[]", theirs)),
                bad("no JSON", signed(header, "00020", theirs)),
                bad("a token in a token", signed(header, signed(header, json(), theirs), theirs)),
                bad("longer than any", campus.signed(campus.claims("x", "x".repeat(5_400)))),
                bad("two parts", parts[0] + "." + parts[1]),
                bad("four parts", String.join(".", parts) + "." + parts[2]),
                bad("empty parts", ".."),
                bad("a word", "zeren"),
                bad("a token of ours that is none", "zrn_" + parts[2].substring(0, 40)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void isNotGood(String name, String token) {
        Answer refused = client.withToken(token).get("/units/0101").isProblem(401, "unauthenticated");
        Answer usual = client.withToken("zrn_" + "A".repeat(43)).get("/units/0101").is(401);
        assertEquals("Bearer realm=\"zeren\", error=\"invalid_token\"", refused.header(HEADER));
        assertEquals(usual.body(), refused.body(), "why, is said to nobody");
    }

    @Test
    void whatIsLongerThanTheHeadersOfARequestIsNotRead() throws Exception {
        String longest = campus.signed(campus.claims("x", "x".repeat(30_000)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.address() + "/units/0101")).header("Authorization", "Bearer " + longest).build();
        assertEquals(431, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
    }

    /** What cannot be checked is neither good nor bad; tokens of ours, and of other issuers, are as good as ever. */
    @Test
    void whatCannotBeCheckedIsToBeSentAgain() {
        Answer refused = client.withToken(asleep.signed(asleep.claims())).get("/units/0101").isProblem(503, "sign-in-unavailable");
        assertEquals("30", refused.header("Retry-After"));
        assertEquals("", refused.header(HEADER));
        client.get("/units/0101").is(200);
        client.withToken(campus.token("00020")).get("/units/0101").is(200);
        client.withToken(campus.signed(campus.claims("iss", asleep.issuer().toString()))).get("/units/0101").isProblem(503, "sign-in-unavailable");
    }

    @Test
    void noTokenIsInTheAnswer() {
        String token = campus.signed(campus.claims("exp", in(-600)));
        Answer refused = client.withToken(token).get("/units/0101").is(401);
        Arrays.stream(token.split("\\.")).forEach(part -> assertFalse((refused.body() + refused.headers()).contains(part)));
    }

    private static Arguments good(String name, String token) {
        return Arguments.of(name, token);
    }

    private static Arguments bad(String name, String token) {
        return Arguments.of(name, token);
    }

    private static Arguments claims(String name, String claim, Object value) {
        return bad(name, campus.signed(campus.claims(claim, value)));
    }

    private static String json(Object... changes) {
        return JSONObjectUtils.toJSONString(campus.claims(changes));
    }

    private static String hmac(byte[] secret) throws Exception {
        JWSObject jws = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(Campus.REALM).build(), new Payload(json()));
        jws.sign(new MACSigner(secret));
        return jws.serialize();
    }

    private static String unencoded(RSAKey key) throws Exception {
        JWSHeader header = campus.header().base64URLEncodePayload(false).criticalParams(Set.of("b64")).build();
        JWSObject jws = new JWSObject(header, new Payload(Base64URL.encode(json()).toString()));
        jws.sign(new RSASSASigner(key));
        return jws.getParsedParts() == null ? header.toBase64URL() + "." + Base64URL.encode(json()) + "." + jws.getSignature() : jws.serialize();
    }

    private static String encrypted(RSAKey key) throws Exception {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM).contentType("JWT").keyID(Campus.REALM).build(), new Payload(campus.signed(campus.claims())));
        jwe.encrypt(new RSAEncrypter(key.toRSAPublicKey()));
        return jwe.serialize();
    }
}
