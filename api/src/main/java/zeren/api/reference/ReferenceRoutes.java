package zeren.api.reference;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import zeren.api.http.Conditional;
import zeren.api.http.Params;
import zeren.api.http.Refusal;

/**
 * The page that shows the contract and lets every operation be tried against this very server.
 *
 * <p>All its addresses are relative to its own, so that it works beneath whatever path a proxy puts before it.
 */
public final class ReferenceRoutes {
    /** Nothing from elsewhere, nothing written into the page, no frame around it; {@code data:} is for the pictures in the bundle's style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY");

    /** Made when somebody asks for it: to hash the bundle, of more than a megabyte, took an eighth of a start. */
    private static final class Page {
        static final byte[] BYTES = page();
    }

    /** Answers with the page. */
    public void page(Context ctx) {
        Params.none(ctx);
        HEADERS.forEach(ctx::header);
        ctx.header("Cache-Control", "no-cache");
        Conditional.answer(ctx, "text/html; charset=utf-8", Page.BYTES);
    }

    /** Answers with a file that the page needs; it may be kept, as another content has another address. */
    public void file(Context ctx) {
        String address = Params.path(ctx, "file");
        Params.none(ctx);
        ReferenceFile file = ReferenceFile.find(address)
                .orElseThrow(() -> Refusal.notFound("The page needs no such file. GET /docs names those that it needs."));
        ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("Cross-Origin-Resource-Policy", "same-origin");
        Conditional.answer(ctx, file.contentType(), file.bytes());
    }

    private static byte[] page() {
        String html = new String(ReferenceFile.read("/zeren/reference/reference.html"), StandardCharsets.UTF_8);
        for (ReferenceFile file : ReferenceFile.values()) {
            html = html.replace("\"" + file.file() + "\"", "\"docs/" + file.address() + "\"");
        }
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
