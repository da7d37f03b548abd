package zeren.api.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** A body that is a text in YAML (RFC 9512). */
public final class YamlBody {
    private static final Pattern TYPE = Pattern.compile("(?i)application/yaml *(; *charset=\"?utf-8\"? *)?");

    private YamlBody() {}

    /** Tells whether the body says that it is YAML. */
    public static boolean isSent(Context ctx) {
        String type = ctx.contentType();
        return type != null && TYPE.matcher(type.strip()).matches();
    }

    /**
     * Returns the text, which nobody has read yet.
     *
     * @param limit the largest number of bytes
     * @throws Refusal if it has more, or is not UTF-8
     */
    public static String read(Context ctx, int limit) {
        return StrictJson.utf8(Body.read(ctx, limit));
    }
}
