package zeren.api.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.text.InvalidValueException;

/** Where others may have this server send to: the table of addresses, of tricks among them. */
class TargetTest {
    /** What the operator of the table allows. */
    private static final AllowedHosts HOSTS = AllowedHosts.parse("webhook-hosts",
            "oa.example, Hub.Example:8443,http://10.0.0.5:8080,http://[2001:db8::1], 学校.example, http://campus.example");

    @ParameterizedTest
    @CsvFileSource(resources = "targets.csv", numLinesToSkip = 1)
    void isAllowedOnlyWhereItLeadsToWhatTheOperatorNamed(String written, String normal, String allowed) {
        String told = written + " is " + normal;
        if (normal == null) {
            assertThrows(InvalidValueException.class, () -> Target.parse("url", written), told);
            return;
        }
        Target target = Target.parse("url", written);
        assertEquals(normal, target.toString());
        assertEquals(target, Target.parse("url", normal), "what is written reads back");
        assertEquals(allowed.equals("yes"), HOSTS.allow(target), told);
        assertEquals(target.origin(), target.uri().getScheme() + "://" + target.uri().getAuthority());
    }

    @Test
    void anAddressHasAtMost500Characters() {
        assertEquals(500, Target.parse("url", "https://a.example/" + "x".repeat(482)).toString().length());
        assertThrows(InvalidValueException.class, () -> Target.parse("url", "https://a.example/" + "x".repeat(483)));
    }

    @Test
    void nothingIsAllowedUnlessTheOperatorSaysSo() {
        assertFalse(AllowedHosts.NONE.allow(Target.parse("url", "https://oa.example/")));
        assertEquals(Set.of("https://oa.example", "http://a.example"), AllowedHosts.parse("webhook-hosts", "oa.example:443, http://A.example:80").origins());
        assertTrue(AllowedHosts.parse("webhook-hosts", "oa.example.").allow(Target.parse("url", "https://oa.example/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "a.example,", "a.example/", "a.example/x", "https://a.example/", "*", "*.example", "ftp://a.example", "a@b.example", "a.example:0",
        "a.example:99999", "127.1", "a b.example", "a.example?x", "a.example#x"})
    void aHostIsNamedInFull(String written) {
        assertThrows(InvalidValueException.class, () -> AllowedHosts.parse("webhook-hosts", written));
    }
}
