package zeren.api.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.api.outbound.Received.Failure;

/** What comes of a request to receivers of every kind. */
class OutboundTest {
    private static final Outbound PATIENT = new Outbound(Duration.ofSeconds(30));
    private static final Outbound HASTY = new Outbound(Duration.ofMillis(400));
    private static final String OK = "HTTP/1.1 200 OK";

    @ParameterizedTest
    @CsvSource({"200, true", "204, true", "299, true", "301, false", "302, false", "304, false", "307, false", "308, false", "400, false", "401, false",
        "407, false", "410, false", "429, false", "500, false", "503, false"})
    void aStatusIsToldAsItIsAndNoRedirectIsFollowed(int status, boolean isSuccess) throws Exception {
        try (Stub other = Stub.of(connection -> Stub.write(connection, OK + "\r\nContent-Length: 0\r\n\r\n"));
                Stub stub = Stub.saying("HTTP/1.1 " + status + " Whatever", "Location: " + other.uri("http"), "Content-Length: 0", "")) {
            Received received = post(PATIENT, stub.uri("http"));
            assertEquals(Optional.of(status), received.status());
            assertEquals(isSuccess, received.isSuccess());
            assertEquals(Optional.empty(), received.failure());
        }
    }

    @Test
    void theBodyAndWhenToComeAgainAreKept() throws Exception {
        try (Stub stub = Stub.saying("HTTP/1.1 503 Busy", "Retry-After: 120", "Content-Length: 6", "", "later")) {
            Received received = post(PATIENT, stub.uri("http"));
            assertEquals(Optional.of("120"), received.retryAfter());
            assertEquals("later\r", received.body());
        }
    }

    @Test
    void whoNeverAnswersIsNotWaitedFor() throws Exception {
        try (Stub stub = Stub.of(connection -> { })) {
            isFailure(Failure.TIMEOUT, post(HASTY, stub.uri("http")));
            stub.awaitLeft();
        }
    }

    @Test
    void whoDripsIsNotWaitedForEither() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Stub stub = Stub.of(connection -> {
            Stub.write(connection, OK + "\r\nContent-Length: 1000000\r\n\r\n");
            while (!pause(never)) {
                Stub.write(connection, ".");
            }
        })) {
            isFailure(Failure.TIMEOUT, post(HASTY, stub.uri("http")));
            stub.awaitLeft();
        }
    }

    @Test
    void whoDripsTheHeadIsNotWaitedForEither() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Stub stub = Stub.of(connection -> {
            Stub.write(connection, OK + "\r\n");
            while (!pause(never)) {
                Stub.write(connection, "X-More: .\r\n");
            }
        })) {
            isFailure(Failure.TIMEOUT, post(HASTY, stub.uri("http")));
            stub.awaitLeft();
        }
    }

    @Test
    void ofAnEndlessAnswerTheBeginningIsRead() throws Exception {
        try (Stub stub = Stub.of(connection -> {
            Stub.write(connection, OK + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                Stub.write(connection, "1000\r\n" + "x".repeat(4096) + "\r\n");
            }
        })) {
            Received received = post(PATIENT, stub.uri("http"));
            assertTrue(received.isSuccess());
            assertTrue(received.body().length() > Outbound.MOST_READ && received.body().length() < 4 * Outbound.MOST_READ, received.body().length() + "");
            stub.awaitLeft();
        }
    }

    @Test
    void aHeadWithoutEndIsGivenUp() throws Exception {
        try (Stub stub = Stub.of(connection -> {
            Stub.write(connection, OK + "\r\n");
            while (true) {
                Stub.write(connection, "X-More: " + "x".repeat(4096) + "\r\n");
            }
        })) {
            isFailure(Failure.BROKEN, post(PATIENT, stub.uri("http")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "SSH-2.0-x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n"})
    void aConnectionThatEndsTooEarlyOrSaysNonsenseIsBroken(String said) throws Exception {
        try (Stub stub = Stub.of(connection -> {
            Stub.write(connection, said);
            connection.shutdownOutput();
        })) {
            isFailure(Failure.BROKEN, post(PATIENT, stub.uri("http")));
        }
    }

    @Test
    void aResetConnectionIsBroken() throws Exception {
        try (Stub stub = Stub.of(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        })) {
            isFailure(Failure.BROKEN, post(PATIENT, stub.uri("http")));
        }
    }

    @Test
    void nobodyThereAndNoSuchNameAreToldApart() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        isFailure(Failure.REFUSED, post(PATIENT, URI.create("http://127.0.0.1:" + free + "/")));
        isFailure(Failure.UNKNOWN_HOST, post(PATIENT, URI.create("http://zeren-nobody.invalid/")));
        isFailure(Failure.UNKNOWN_HOST, post(PATIENT, URI.create("https://zeren-nobody.invalid/")));
    }

    @Test
    void whoSpeaksNoTlsIsNotSpokenTo() throws Exception {
        try (Stub stub = Stub.of(connection -> { })) {
            // A plain server reads the greeting as the beginning of a request, and answers that this is none.
            URI https = stub.uri("https");
            isFailure(Failure.TIMEOUT, post(HASTY, https));
        }
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answerPlainly(plain), "plain");
            thread.setDaemon(true);
            thread.start();
            Received received = post(HASTY, URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/"));
            // Where the answer crosses the greeting, the JDK's client waits for more.
            assertTrue(Set.of(Failure.TLS, Failure.TIMEOUT).contains(received.failure().orElseThrow()), received.toString());
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTaken(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        AtomicReference<String> got = new AtomicReference<>();
        server.createContext("/", exchange -> {
            got.set(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
        });
        server.start();
        try {
            isFailure(Failure.TLS, post(PATIENT, URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/secret")));
            assertEquals(null, got.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoIsToldToStopStops() throws Exception {
        try (Stub stub = Stub.of(connection -> { })) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> post(PATIENT, stub.uri("http")));
            assertFalse(Thread.interrupted());
        }
    }

    private static Received post(Outbound outbound, URI to) throws InterruptedException {
        return outbound.send("POST", to, Map.of("Content-Type", "application/json"), "{\"zh\":\"责任\"}");
    }

    private static void isFailure(Failure expected, Received received) {
        assertEquals(Optional.of(expected), received.failure());
        assertEquals(Optional.empty(), received.status());
        assertFalse(received.isSuccess());
    }

    /** A little time passes between two drops. */
    private static boolean pause(CountDownLatch never) {
        try {
            return never.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try (var connection = plain.accept(); InputStream in = connection.getInputStream()) {
            in.read();
            Stub.write(connection, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            while (in.read() >= 0) {
                // Until the sender goes.
            }
        } catch (IOException gone) {
            // The sender has gone.
        }
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "x", "-keyalg", "EC",
                "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
