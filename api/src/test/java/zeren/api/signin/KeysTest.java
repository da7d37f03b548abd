package zeren.api.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static zeren.api.signin.Campus.in;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zeren.api.Server;
import zeren.api.access.Identity;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;

/** What is known of a real provider's keys, as it changes them, goes down and comes back, by a clock that is set. */
class KeysTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Campus campus = new Campus();
    private Instant now = Server.NOW;
    private final SignIn signIn = signIn(campus.trusted("campus"));

    @AfterEach
    void stop() {
        campus.close();
    }

    @Test
    void aNewKeyIsKnownWhenItIsUsedFirst() {
        String before = token();
        assertKnown(before);
        after(Keys.PAUSE);
        campus.changeKey(Campus.key("k2", 2048));
        assertKnown(token());
        assertUnknown(before);
    }

    @Test
    void aKeyThatIsTakenBackIsForgottenAfterAWhile() {
        String before = token();
        assertKnown(before);
        campus.changeKey(Campus.key("k2", 2048));
        after(Keys.FRESH.minusSeconds(1));
        assertKnown(before);
        after(Duration.ofSeconds(1));
        assertUnknown(before);
    }

    @Test
    void nobodyMakesUsAskMoreThanOnceInAWhile() {
        assertKnown(token());
        campus.changeKey(Campus.key("k2", 2048));
        String later = token();
        assertUnknown(later);
        after(Keys.PAUSE.minusSeconds(1));
        assertUnknown(later);
        after(Duration.ofSeconds(1));
        assertKnown(later);
    }

    @Test
    void aProviderThatIsDownAtFirstIsAskedAgain() {
        String token = token();
        campus.stop();
        assertUntold(token);
        campus.comeBack();
        assertUntold(token);
        after(Keys.PAUSE);
        assertKnown(token);
    }

    @Test
    void whatIsKnownHoldsForAWhileWhenTheProviderGoesDown() {
        String token = campus.signed(campus.claims("exp", in(10_000)));
        assertKnown(token);
        campus.stop();
        after(Keys.FRESH);
        assertKnown(token);
        after(Keys.LONGEST.minus(Keys.FRESH).minusSeconds(1));
        assertKnown(token);
        after(Duration.ofSeconds(1));
        assertUntold(token);
        campus.comeBack();
        after(Keys.PAUSE);
        assertKnown(token);
    }

    /** It may be a new key or nobody's: as long as that cannot be asked, it is neither good nor bad. */
    @Test
    void aKeyThatIsUnknownCannotBeToldWhileTheProviderIsDown() {
        assertKnown(token());
        campus.stop();
        after(Keys.PAUSE);
        campus.changeKey(Campus.key("k2", 2048));
        assertUntold(token());
        assertUntold(token());
        campus.comeBack();
        after(Keys.PAUSE);
        assertKnown(token());
    }

    @Test
    void whatIsBadAnywayIsBadWhileTheProviderIsDown() {
        campus.stop();
        assertUnknown("zeren");
        assertUnknown(campus.signed(campus.claims("iss", "https://id.example/")));
        assertUnknown(Campus.signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(Campus.REALM).build(), JSONObjectUtils.toJSONString(campus.claims()), campus.key()));
    }

    @Test
    void theKeysMayBeNamedInTheSettings() {
        SignIn direct = signIn(campus.trusted("campus", Issuer.USUAL, Optional.of(campus.keys())));
        assertTrue(direct.identify(token()).isPresent());
    }

    @Test
    void aDocumentOfAnotherIssuerSaysNothingOfKeys() {
        URI alias = URI.create(campus.issuer().toString().replace("/staff", "/other").replace("localhost", "127.0.0.1"));
        Issuer confused = new Issuer("c", URI.create(alias + "/"), Set.of("zeren"), Issuer.USUAL, Optional.empty(), "staff_no", Duration.ZERO, Optional.empty());
        assertUntold(signIn(confused), campus.signed(campus.claims("iss", alias + "/")));
    }

    @Test
    void whatAnswersSomethingElseHasNoKeys() {
        SignIn elsewhere = signIn(campus.trusted("campus", Issuer.USUAL, Optional.of(URI.create(campus.issuer() + "/nothing"))));
        assertUntold(elsewhere, token());
        SignIn noKeySet = signIn(campus.trusted("campus", Issuer.USUAL, Optional.of(URI.create(campus.issuer() + "/.well-known/openid-configuration"))));
        assertUntold(noKeySet, token());
    }

    @Test
    void aKeyThatAnybodyCouldFindIsNone() {
        campus.changeKey(Campus.key(Campus.REALM, 1024));
        assertUntold(token());
    }

    @Test
    void aSecretIsForWhoeverHasNothingElse() throws Exception {
        URI issuer = URI.create("https://id.example/");
        Issuer secret = new Issuer("old", issuer, Set.of("zeren"), List.of(JWSAlgorithm.HS256), Optional.empty(), "employee", Duration.ZERO, Optional.of(SharedSecret.of(SECRET + "\n")));
        SignIn both = signIn(secret, campus.trusted("campus"));
        String claims = JSONObjectUtils.toJSONString(campus.claims("iss", issuer.toString(), "employee", "00020"));
        assertEquals(new Identity("old", "00020", now.plusSeconds(300)), both.identify(hmac(claims, SECRET)).orElseThrow());
        assertTrue(both.identify(hmac(claims, SECRET + "x")).isEmpty());
        assertTrue(both.identify(hmac(JSONObjectUtils.toJSONString(campus.claims()), SECRET)).isEmpty());
        RSAKey key = campus.key();
        assertTrue(both.identify(Campus.signed(campus.header().build(), claims, key)).isEmpty());
        assertTrue(both.identify(token()).isPresent());
    }

    @Test
    void itsTokensEndWhenTheySay() {
        assertEquals(Campus.at(360), signIn.identify(campus.signed(campus.claims())).orElseThrow().until());
        String token = campus.signed(campus.claims());
        after(Duration.ofSeconds(359));
        assertKnown(token);
        after(Duration.ofSeconds(1));
        assertUnknown(token);
    }

    @Test
    void withoutSettingsNobodySignsIn() {
        assertTrue(signIn().identify(token()).isEmpty());
    }

    private SignIn signIn(Issuer... issuers) {
        return new SignIn(List.of(issuers), () -> now);
    }

    private void after(Duration duration) {
        now = now.plus(duration);
    }

    /** Returns a token that the provider's key of now signed and that does not end in this test. */
    private String token() {
        return campus.signed(campus.claims("exp", in(10_000)));
    }

    private void assertKnown(String token) {
        assertEquals(Optional.of("00020"), signIn.identify(token).map(Identity::staffNo));
    }

    private void assertUnknown(String token) {
        assertEquals(Optional.empty(), signIn.identify(token));
    }

    private void assertUntold(String token) {
        assertUntold(signIn, token);
    }

    private static void assertUntold(SignIn signIn, String token) {
        Refusal refusal = assertThrows(Refusal.class, () -> signIn.identify(token));
        assertEquals(ProblemType.SIGN_IN_UNAVAILABLE, refusal.problem().type());
    }

    private static String hmac(String claims, String secret) throws Exception {
        JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
        jws.sign(new MACSigner(secret));
        return jws.serialize();
    }
}
