package zeren.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bodies of several files, as {@code curl -F} sends them. */
public final class Multiparts {
    /** The content type of the bodies. */
    public static final String TYPE = "multipart/form-data; boundary=zeren-boundary";

    private Multiparts() {}

    /** Returns the body of these files by the names of their parts. */
    public static BodyPublisher of(Map<String, byte[]> files, String contentType) {
        return BodyPublishers.ofByteArray(bytes(files, contentType));
    }

    /** Returns the same as bytes. */
    public static byte[] bytes(Map<String, byte[]> files, String contentType) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, file) -> {
            body.writeBytes(("--zeren-boundary\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + ".csv\"\r\n"
                    + "Content-Type: " + contentType + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--zeren-boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
