package zeren.api.signin;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.yaml.Read;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reader of the operator's file of issuers, in YAML, and so JSON. */
public final class IssuersReader {
    private static final int DEFAULT_SKEW_SECONDS = 60;
    private static final int MOST_SKEW_SECONDS = 300;
    private static final int LONGEST = 255;

    private final YamlDocument document;
    private final Path folder;

    private IssuersReader(YamlDocument document, Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /**
     * Reads a text.
     *
     * @param folder in which the files are that it names
     * @throws InvalidIssuersException if something in it is at fault; it tells everything
     * @throws zeren.yaml.InvalidYamlException if it is no YAML
     */
    public static List<Issuer> read(String text, Path folder) {
        YamlDocument document = YamlDocument.parse(text);
        Read<List<Issuer>> read = document.root().map(new IssuersReader(document, folder)::whole);
        if (read.isFaulty() || !document.faults().isEmpty()) {
            throw new InvalidIssuersException(document.faults());
        }
        return read.get();
    }

    private Read<List<Issuer>> whole(YamlMap map) {
        Read<SortedMap<Integer, Issuer>> issuers = map.required("issuers", this::issuers);
        if (!issuers.isFaulty()) {
            refuseTwice(issuers.get(), "name", Issuer::name);
            refuseTwice(issuers.get(), "issuer", issuer -> issuer.issuer().toString());
        }
        return map.build(() -> List.copyOf(issuers.get().values()));
    }

    private Read<SortedMap<Integer, Issuer>> issuers(YamlValue list) {
        Read<SortedMap<Integer, Issuer>> read = list.readable(one -> one.map(this::issuer));
        return !read.isFaulty() && list.members().isEmpty() ? list.fault("value", "list at least one issuer") : read;
    }

    private void refuseTwice(SortedMap<Integer, Issuer> issuers, String key, Function<Issuer, String> value) {
        Set<String> earlier = new HashSet<>();
        issuers.forEach((index, issuer) -> {
            if (!earlier.add(value.apply(issuer))) {
                document.fault("/issuers/" + index + "/" + key, "duplicate", "another issuer has this " + key + ": each has its own");
            }
        });
    }

    private Read<Issuer> issuer(YamlMap map) {
        Read<String> name = map.parsed("name", text -> Text.slug("name", text));
        Read<URI> issuer = map.parsed("issuer", text -> address("issuer", text));
        Read<List<String>> audiences = map.required("audiences", list -> list.list(one -> one.parsed(text -> Text.line("audience", text, LONGEST))));
        Read<List<JWSAlgorithm>> algorithms = map.optional("algorithms", list -> list.list(one -> one.parsed(IssuersReader::algorithm)), Issuer.USUAL);
        Read<Optional<URI>> keys = map.optional("jwks_uri", value -> value.parsed(text -> address("jwks_uri", text)));
        Read<String> claim = map.optional("staff_number_claim", value -> value.parsed(text -> Text.line("staff_number_claim", text, LONGEST)), "staff_no");
        Read<Integer> skew = map.optional("clock_skew_seconds", value -> value.number(0, MOST_SKEW_SECONDS), DEFAULT_SKEW_SECONDS);
        Read<Optional<SharedSecret>> secret = map.optional("secret_file", this::secret);
        refuseEmpty(map, "audiences", audiences);
        refuseEmpty(map, "algorithms", algorithms);
        return map.build(() -> new Issuer(
                name.get(), issuer.get(), Set.copyOf(audiences.get()), algorithms.get(), keys.get(), claim.get(), Duration.ofSeconds(skew.get()), secret.get()));
    }

    private static void refuseEmpty(YamlMap map, String key, Read<? extends List<?>> list) {
        if (!list.isFaulty() && list.get().isEmpty()) {
            map.fault("/" + key, "value", "list at least one");
        }
    }

    private static JWSAlgorithm algorithm(String written) {
        List<JWSAlgorithm> allowed = new ArrayList<>(Issuer.ASYMMETRIC);
        allowed.add(Issuer.SYMMETRIC);
        return allowed.stream().filter(one -> one.getName().equals(written)).findFirst().orElseThrow(() -> new InvalidValueException(
                "algorithm", written, Issuer.ASYMMETRIC.stream().map(JWSAlgorithm::getName).collect(Collectors.joining(", ")) + ", or HS256 alone"));
    }

    /** Who trusts an address trusts whoever answers there: over a network only TLS tells who that is. */
    static URI address(String what, String written) {
        try {
            URI uri = new URI(written);
            boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null && uri.getHost() != null;
            if (plain && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isThisMachine(uri.getHost()))) {
                return uri;
            }
        } catch (URISyntaxException none) {
            // Told below, as for any other text that is no such address.
        }
        throw new InvalidValueException(what, written, "an address that begins with https:// (http:// for this machine alone), without query, fragment or user");
    }

    private static boolean isThisMachine(String host) {
        return host.matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    }

    private Read<SharedSecret> secret(YamlValue value) {
        Read<String> file = value.text();
        if (file.isFaulty()) {
            return Read.faulty();
        }
        try {
            SharedSecret secret = SharedSecret.of(Files.readString(folder.resolve(file.get())));
            return file.map(any -> secret);
        } catch (IOException | InvalidPathException unreadable) {
            return value.fault("unreadable", "the file " + file.get() + " cannot be read as UTF-8");
        } catch (InvalidValueException tooShort) {
            return value.fault("value", tooShort.getMessage());
        }
    }
}
