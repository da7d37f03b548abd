package zeren.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;

/**
 * What the servers of all tests answered, whoever asked them and in whatever way: each operation with each status is written down once, and
 * so is each answer that breaks the contract, in a folder of the build, one file for each JVM. {@link EveryStatusIT} reads them when all tests
 * have run.
 */
final class Ledger implements RequestLog {
    /** The folder, where there is a build. */
    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("zeren.answers")).map(Path::of);
    private static final String BREACH = "breach: ";
    private static final int HEAD_TOO_LARGE = 431;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Ledger() {}

    /** Writes down what a server answers from now on. */
    static void keep(App app) {
        Server server = app.javalin().jettyServer().server();
        RequestLog before = server.getRequestLog();
        server.setRequestLog(before == null ? new Ledger() : new RequestLog.Collection(before, new Ledger()));
        Overheard.listen(server);
    }

    /** Tells whether a path is one like {@code /docs/..}, which leads out of what is there and is no operation's. */
    private static boolean leadsOut(Request request) {
        return request.getHttpURI().getDecodedPath().equals("/") && !request.getHttpURI().getPath().equals("/");
    }

    /** Holds an answer against the contract, and writes down what is wrong with it. */
    static void judge(Request request, Answer answer) {
        HttpURI asked = request.getHttpURI();
        try {
            Contract.check(request.getMethod(), leadsOut(request) ? asked.getPath() : asked.getDecodedPath(), answer);
        } catch (AssertionError breach) {
            String told = BREACH + request.getMethod() + " " + asked.getPathQuery() + ": " + breach.getMessage().replaceAll("\\R", " ");
            if (SEEN.add(told)) {
                write(told);
            }
        }
    }

    @Override
    public void log(Request request, Response response) {
        String path = request.getHttpURI().getDecodedPath();
        if (response.getStatus() == HEAD_TOO_LARGE || leadsOut(request)) {
            // The first is said before anybody looks at the path.
            return;
        }
        Contract.operation(request.getMethod(), path).map(operation -> operation + " " + response.getStatus())
                .filter(SEEN::add).ifPresent(Ledger::write);
    }

    /** Returns everything that was answered in this build, as method, path of the contract and status. */
    static Set<String> answers() {
        return all().stream().filter(line -> !line.startsWith(BREACH)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns every answer of this build that breaks the contract, and how. */
    static Set<String> breaches() {
        return all().stream().filter(line -> line.startsWith(BREACH)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>();
        if (!FOLDER.map(Files::isDirectory).orElseThrow()) {
            // None of the tests that were run has a server.
            return all;
        }
        try (Stream<Path> files = Files.list(FOLDER.orElseThrow())) {
            for (Path file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static synchronized void write(String answer) {
        try {
            if (FOLDER.isPresent()) {
                Files.createDirectories(FOLDER.get());
                Files.writeString(FOLDER.get().resolve(ProcessHandle.current().pid() + ".txt"), answer + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
