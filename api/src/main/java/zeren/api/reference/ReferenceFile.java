package zeren.api.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import zeren.api.sql.Sha256;

/** A file that the page needs. There are no others: what else the bundle brings along cannot be asked for. */
enum ReferenceFile {
    BUNDLE(Bundle.FOLDER + "swagger-ui-bundle.js", "text/javascript"),
    BUNDLE_STYLE(Bundle.FOLDER + "swagger-ui.css", "text/css"),
    SCRIPT("/zeren/reference/reference.js", "text/javascript"),
    STYLE("/zeren/reference/reference.css", "text/css"),
    ICON("/zeren/reference/icon.svg", "image/svg+xml");

    /** Where the bundle keeps its files; a version that is not the one of the build finds none, and the page is not to be had, as a test would tell. */
    private static final class Bundle {
        static final String FOLDER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    }

    /** How much of the hash a name carries: enough that no two versions of a file share one. */
    private static final int HASH_DIGITS = 12;

    private final String file;
    private final String contentType;
    private final byte[] bytes;
    private final String address;

    ReferenceFile(String resource, String mediaType) {
        file = resource.substring(resource.lastIndexOf('/') + 1);
        contentType = mediaType + "; charset=utf-8";
        bytes = read(resource);
        address = file.replaceFirst("\\.([a-z]+)$", "-" + Sha256.hex(bytes).substring(0, HASH_DIGITS) + ".$1");
    }

    /** Returns the file of an address, if it is one. */
    static Optional<ReferenceFile> find(String address) {
        return Arrays.stream(values()).filter(known -> known.address.equals(address)).findFirst();
    }

    /** Returns the name of the file, such as {@code reference.js}. */
    String file() {
        return file;
    }

    /** Returns the last part of the file's address, which carries a hash of what is in it: another content has another address. */
    String address() {
        return address;
    }

    String contentType() {
        return contentType;
    }

    /** Returns what is in it; nobody changes it. */
    byte[] bytes() {
        return bytes;
    }

    static byte[] read(String resource) {
        try (InputStream in = ReferenceFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
