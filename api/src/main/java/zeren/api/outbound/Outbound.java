package zeren.api.outbound;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** The way out: sends a request to another system and waits for its answer, a limited time and for a limited size of it. */
public final class Outbound {
    /** How much of an answer is read, in bytes; a little more may be kept. */
    public static final int MOST_READ = 65_536;

    private final Duration patience;
    private Optional<HttpClient> client = Optional.empty();

    /** Creates a way out that waits for {@code patience} in all, from connecting to the last byte. */
    public Outbound(Duration patience) {
        this.patience = patience;
    }

    /**
     * Sends a request and returns what came of it, be it nothing.
     *
     * @param method such as {@code POST}
     * @param body the text that is sent in UTF-8; empty for none
     * @throws InterruptedException if the thread is told to stop while it waits
     */
    public Received send(String method, URI to, Map<String, String> headers, String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(patience);
        headers.forEach(request::setHeader);
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request.build(), head -> new LimitedBody(MOST_READ));
        try {
            return received(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Received.failed(Received.Failure.TIMEOUT);
        } catch (ExecutionException failed) {
            return Received.failed(why(failed.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    /** Makes it when something is first sent, which many servers never do: it reads every certificate that this Java trusts. */
    private synchronized HttpClient client() {
        HttpClient made = client.orElseGet(() -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build());
        client = Optional.of(made);
        return made;
    }

    private static Received received(HttpResponse<byte[]> answer) {
        return new Received(
                Optional.of(answer.statusCode()),
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Retry-After"),
                Optional.empty());
    }

    private static Received.Failure why(Throwable failure) {
        if (failure instanceof HttpTimeoutException) {
            return Received.Failure.TIMEOUT;
        }
        if (failure instanceof SSLException) {
            return Received.Failure.TLS;
        }
        if (failure instanceof ConnectException) {
            return failure.getCause() instanceof UnresolvedAddressException || failure.getCause() instanceof ConnectException deeper
                            && deeper.getCause() instanceof UnresolvedAddressException
                    ? Received.Failure.UNKNOWN_HOST
                    : Received.Failure.REFUSED;
        }
        return Received.Failure.BROKEN;
    }
}
