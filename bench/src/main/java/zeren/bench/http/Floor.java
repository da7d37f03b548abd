package zeren.bench.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The floor: a bare Javalin that answers constants, with the status, the headers and the bytes that Zeren answered once. It knows no token, reads
 * no parameter and computes nothing.
 */
public final class Floor {
    /** What the connection brings with it. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "content-length", "transfer-encoding", "content-type");

    private Floor() {}

    /** Starts it: {@code ZEREN TOKEN PORT}. */
    public static void main(String[] args) throws Exception {
        List<Target> targets = Target.all(args[0], args[1]);
        Map<String, Constant> constants = new TreeMap<>();
        for (Target target : targets) {
            constants.put("/" + target.name(), Constant.of(target, args[0]));
        }
        Javalin floor = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            // As Zeren is set up: neither compresses.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.routes.get("/health/ready", ctx -> ctx.status(200));
            constants.forEach((path, constant) -> config.routes.get(path, constant::answer));
        });
        floor.start("127.0.0.1", Integer.parseInt(args[2]));
    }

    private record Constant(int status, Map<String, List<String>> headers, String contentType, byte[] body) {
        static Constant of(Target target, String zeren) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = target.ask(zeren);
            return new Constant(answer.statusCode(), answer.headers().map(), answer.headers().firstValue("Content-Type").orElse(null), answer.body());
        }

        void answer(Context ctx) {
            ctx.status(status);
            headers.forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                    ctx.header(name, values.get(0));
                }
            });
            ctx.res().setContentType(contentType);
            if (body.length > 0) {
                ctx.result(body);
            }
        }
    }
}
