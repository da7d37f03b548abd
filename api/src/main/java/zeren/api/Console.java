package zeren.api;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a server says to whoever started it. */
final class Console {
    private Console() {}

    /** Returns the words for a server that answers on {@code port}. */
    static String ready(Settings settings, int port) {
        String address = address(settings, port);
        String token = Files.exists(tokenFile(settings))
                ? "The administrator's token is in " + tokenFile(settings)
                        + "\nTry:  curl -s -H \"Authorization: Bearer " + catToken(settings) + "\" '" + address + "/obligations'"
                : "The register had its tokens before; " + address + "/ lists what there is.";
        return "Zeren answers at " + address + "\n" + token;
    }

    /** Returns the address at which clients find a server that answers on {@code port}. */
    static String address(Settings settings, int port) {
        return settings.baseUrl().orElse("http://" + reachable(settings.host()) + ":" + port);
    }

    /** Returns what a shell makes the administrator's token of. */
    static String catToken(Settings settings) {
        return "$(cat " + quoted(tokenFile(settings).toString()) + ")";
    }

    private static Path tokenFile(Settings settings) {
        return settings.data().resolve("admin.token");
    }

    private static String reachable(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9/._-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
