package zeren.api.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.yaml.YamlFault;

class IssuersReaderTest {
    private static final String WHOLE = """
            issuers:
              - name: campus
                issuer: https://id.school.example/realms/staff
                audiences: [zeren]
              - name: old-portal
                issuer: http://[::1]:8081/portal/
                audiences: [zeren, zeren-app]
                algorithms: [HS256]
                secret_file: secret
                staff_number_claim: employee.no
                clock_skew_seconds: 0
              - name: hospital
                issuer: https://sso.hospital.example
                audiences: [zeren]
                algorithms: [ES384, RS256]
                jwks_uri: https://sso.hospital.example/keys
                clock_skew_seconds: 300
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef\n");
        Files.writeString(folder.resolve("short"), "0123456789abcdef0123456789abcde\n");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    }

    @Test
    void readsWhatIsThereAndTakesTheUsualForTheRest() {
        List<Issuer> issuers = IssuersReader.read(WHOLE, folder);
        assertEquals(
                new Issuer("campus", URI.create("https://id.school.example/realms/staff"), Set.of("zeren"), List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
                        Optional.empty(), "staff_no", Duration.ofSeconds(60), Optional.empty()),
                issuers.get(0));
        Issuer portal = issuers.get(1);
        assertEquals("employee.no", portal.staffNumberClaim());
        assertEquals(Set.of("zeren", "zeren-app"), portal.audiences());
        assertTrue(portal.secret().isPresent());
        assertFalse(portal.toString().contains("0123"), portal.toString());
        assertEquals(Optional.of(URI.create("https://sso.hospital.example/keys")), issuers.get(2).keys());
        assertEquals(Duration.ofSeconds(300), issuers.get(2).clockSkew());
    }

    /** What stands behind the arrow takes the place of the line of the first issuer that begins like it, or is added to it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: Campus                                           | value at /issuers/0/name
            name: hospital                                         | duplicate at /issuers/2/name
            name: abcdefghij-abcdefghij-abcdefghij-abcdefghi       | value at /issuers/0/name
            issuer: http://id.school.example                       | value at /issuers/0/issuer
            issuer: http://localhost.example                       | value at /issuers/0/issuer
            issuer: https://a@id.school.example                    | value at /issuers/0/issuer
            issuer: https://id.school.example?x=1                  | value at /issuers/0/issuer
            issuer: 'https://id.school.example/#x'                 | value at /issuers/0/issuer
            issuer: id.school.example                              | value at /issuers/0/issuer
            issuer: ftp://id.school.example                        | value at /issuers/0/issuer
            issuer: https://sso.hospital.example                   | duplicate at /issuers/2/issuer
            audiences: []                                          | value at /issuers/0/audiences
            audiences: zeren                                       | type at /issuers/0/audiences
            audiences: ['']                                        | value at /issuers/0/audiences/0
            algorithms: []                                         | value at /issuers/0/algorithms
            algorithms: [none]                                     | value at /issuers/0/algorithms/0
            algorithms: [RS256, None, HS512, EdDSA]                | value at /issuers/0/algorithms/1, value at /issuers/0/algorithms/2, value at /issuers/0/algorithms/3
            algorithms: [RS256, HS256]                             | value at /issuers/0/algorithms
            algorithms: [HS256, HS256]                             | value at /issuers/0/algorithms
            algorithms: [HS256]                                    | value at /issuers/0
            secret_file: secret                                    | value at /issuers/0/secret_file
            secret_file: short                                     | value at /issuers/0/secret_file
            secret_file: nowhere                                   | unreadable at /issuers/0/secret_file
            secret_file: binary                                    | unreadable at /issuers/0/secret_file
            jwks_uri: http://id.school.example/keys                | value at /issuers/0/jwks_uri
            staff_number_claim: ''                                 | value at /issuers/0/staff_number_claim
            clock_skew_seconds: 301                                | value at /issuers/0/clock_skew_seconds
            clock_skew_seconds: -1                                 | value at /issuers/0/clock_skew_seconds
            clock_skew_seconds: soon                               | type at /issuers/0/clock_skew_seconds
            client_secret: x                                       | unknown_key at /issuers/0/client_secret
            """)
    void whatCannotBeIsToldByItsPlace(String line, String expected) {
        String key = line.substring(0, line.indexOf(':'));
        String text = Set.of("name", "issuer", "audiences").contains(key)
                ? WHOLE.replaceFirst("(?m)^(    |  - )" + key + ": .*$", "$1" + line)
                : WHOLE.replaceFirst("    audiences: \\[zeren]\n", "    audiences: [zeren]\n    " + line + "\n");
        assertEquals(expected, faults(text));
    }

    @Test
    void everythingIsToldAtOnce() {
        assertEquals("missing_key at /issuers/0, missing_key at /issuers/0, missing_key at /issuers/0, unknown_key at /issuer", faults("issuers:\n  - {}\nissuer: x\n"));
        assertEquals("value at /issuers", faults("issuers: []\n"));
        assertEquals("missing_key", faults("{}"));
        assertEquals("type", faults("[]"));
    }

    @Test
    void aSecretAndAKeySetDoNotGoTogether() {
        assertEquals("value at /issuers/1/jwks_uri", faults(WHOLE.replace("secret_file: secret", "secret_file: secret\n    jwks_uri: https://id.school.example/keys")));
    }

    @Test
    void noSecretIsShown() {
        InvalidIssuersException invalid = assertThrows(InvalidIssuersException.class, () -> IssuersReader.read(WHOLE.replace("secret_file: secret", "secret_file: short"), folder));
        assertFalse(invalid.faults().toString().contains("0123"));
        assertTrue(invalid.getMessage().contains("31 bytes"), invalid.getMessage());
    }

    private String faults(String text) {
        InvalidIssuersException invalid = assertThrows(InvalidIssuersException.class, () -> IssuersReader.read(text, folder));
        return invalid.faults().stream().map(IssuersReaderTest::place).collect(Collectors.joining(", "));
    }

    private static String place(YamlFault fault) {
        return fault.path().isEmpty() ? fault.code() : fault.code() + " at " + fault.path();
    }
}
