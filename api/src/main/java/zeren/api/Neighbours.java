package zeren.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zeren.api.outbound.AllowedHosts;
import zeren.api.portal.Links;
import zeren.api.push.InvalidTargetFileException;
import zeren.api.push.TargetFile;
import zeren.api.signin.InvalidIssuersException;
import zeren.api.signin.Issuer;
import zeren.api.signin.IssuersReader;
import zeren.text.InvalidValueException;
import zeren.yaml.InvalidYamlException;
import zeren.yaml.YamlFault;

/**
 * What the other systems of a school are to a server.
 *
 * @param links where a portal's user goes from something that is to be done
 * @param corsOrigins the origins whose pages may ask from within a browser
 * @param issuers who signs the tokens of the school's sign-in; none where nobody signs in
 * @param webhookHosts the hosts to which webhooks may lead
 * @param toDoPush the systems of to-dos that are told what there is to do
 */
record Neighbours(Links links, Set<String> corsOrigins, List<Issuer> issuers, AllowedHosts webhookHosts, TargetFile toDoPush) {
    /** A server that stands alone. */
    static final Neighbours NONE = new Neighbours(Links.NONE, Set.of(), List.of(), AllowedHosts.NONE, TargetFile.none());

    private static final Option PC_URL = Option.optional(
            "pc-url-template", "URL", "where a to-do leads on a large screen, with {id} for its id");
    private static final Option MOBILE_URL = Option.optional("mobile-url-template", "URL", "the same on a small one");
    private static final Option CORS_ORIGINS = Option.optional(
            "cors-origins", "ORIGINS", "the origins whose pages may ask from within a browser, with commas between");
    private static final Option SIGN_IN = Option.optional("sign-in", "FILE", "whose tokens are taken for persons of the school, as the manual describes");
    private static final Option WEBHOOK_HOSTS = Option.optional(
            "webhook-hosts", "HOST,…", "the hosts to which webhooks may lead, such as oa.example,hub.example:8443,http://10.0.0.5:8080; none without it");
    private static final Option TO_DO_PUSH =
            Option.optional("to-do-push", "FILE", "the systems of to-dos that are told what there is to do (zeren check FILE tries it)");

    /** The options that say so. */
    static final List<Option> OPTIONS = List.of(PC_URL, MOBILE_URL, CORS_ORIGINS, SIGN_IN, WEBHOOK_HOSTS, TO_DO_PUSH);

    /**
     * Reads the settings.
     *
     * @throws UsageException if a value cannot be
     */
    static Neighbours of(Arguments arguments) {
        return new Neighbours(
                new Links(arguments.get(PC_URL).map(url -> template(PC_URL, url)), arguments.get(MOBILE_URL).map(url -> template(MOBILE_URL, url))),
                arguments.get(CORS_ORIGINS).map(Neighbours::origins).orElse(Set.of()),
                arguments.get(SIGN_IN).map(file -> issuers(Settings.path(SIGN_IN.name(), file))).orElse(List.of()),
                arguments.get(WEBHOOK_HOSTS).map(Neighbours::hosts).orElse(AllowedHosts.NONE),
                arguments.get(TO_DO_PUSH).map(file -> toDoPush(Settings.path(TO_DO_PUSH.name(), file))).orElseGet(TargetFile::none));
    }

    /** Unlike an address of ours, one of a portal may have a query and a fragment, and the id may stand there. */
    private static String template(Option option, String written) {
        try {
            new URI(written.replace(Links.ID, "id"));
            if (written.matches("(?i:https?)://[^/?#{}]+[/?#].*\\{id}.*")) {
                return written;
            }
        } catch (URISyntaxException none) {
            // Told below, as for any other text that is no such address.
        }
        throw new UsageException("--" + option.name() + " must be an address such as https://portal.example/to-do/{id}, not " + written);
    }

    /** As a browser sends them: in lower case, and without the port that goes without saying. No origin stands for several, and none for pages without one. */
    private static Set<String> origins(String written) {
        Set<String> origins = new TreeSet<>();
        for (String one : written.split(",", -1)) {
            String origin = one.strip();
            if (!origin.matches("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[1-9][0-9]{0,4})?") || origin.matches("http://.*:80|https://.*:443")) {
                throw new UsageException("--cors-origins must be origins such as https://portal.example with commas between, each in lower case and without a path, not " + written);
            }
            origins.add(origin);
        }
        return origins;
    }

    private static List<Issuer> issuers(Path file) {
        List<YamlFault> faults;
        try {
            return IssuersReader.read(Files.readString(file), file.getParent());
        } catch (IOException unreadable) {
            throw new UsageException("--sign-in " + file + " cannot be read as UTF-8");
        } catch (InvalidIssuersException invalid) {
            faults = invalid.faults();
        } catch (InvalidYamlException invalid) {
            faults = invalid.faults();
        }
        throw new UsageException("--sign-in names a file with faults:" + faults.stream().map(fault -> "\n  " + file + ":" + fault).collect(Collectors.joining()));
    }

    private static AllowedHosts hosts(String written) {
        try {
            return AllowedHosts.parse("--" + WEBHOOK_HOSTS.name(), written);
        } catch (InvalidValueException none) {
            throw new UsageException(none.getMessage());
        }
    }

    private static TargetFile toDoPush(Path file) {
        try {
            return TargetFile.read(Files.readString(file), file.getParent());
        } catch (IOException unreadable) {
            throw new UsageException("--to-do-push " + file + " cannot be read");
        } catch (InvalidTargetFileException faults) {
            throw new UsageException("--to-do-push " + file + " is at fault:\n" + faults.getMessage());
        }
    }
}
