package zeren.api;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.imports.ForeignOrganisation;
import zeren.api.sql.StorageException;

/** The command that runs the server until it is told to stop. */
final class Serve implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String synopsis() {
        return "[OPTIONS]";
    }

    @Override
    public String purpose() {
        return "Answers over HTTP until it gets SIGTERM or SIGINT, then finishes what is under way and stops.";
    }

    @Override
    public List<Option> options() {
        return Settings.OPTIONS;
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        if (!arguments.rest().isEmpty()) {
            throw new UsageException("what is \"" + arguments.rest().get(0) + "\"? There are only options");
        }
        Settings settings = Settings.of(arguments);
        try {
            Files.createDirectories(settings.data());
            App app = App.start(settings, Clock.system(settings.zone()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app), "zeren-stop"));
            app.deliver();
            out.println(Console.ready(settings, app.port()));
            out.flush();
        } catch (IOException | UncheckedIOException unwritable) {
            return failed(err, "the data folder " + settings.data() + " cannot be written to");
        } catch (StorageException | ForeignOrganisation told) {
            return failed(err, told.getMessage());
        } catch (OutOfMemoryError tooLittle) {
            return failed(err, "it has too little memory to start: give it more by java -Xmx512m, or leave -Xmx out");
        } catch (JavalinException taken) {
            return failed(err, "it cannot listen on " + settings.host() + " port " + settings.port()
                    + ": the port is taken, or the address is not this machine's. Choose another with --port or --host");
        }
        waitForEver();
        return DONE;
    }

    private static int failed(PrintStream err, String why) {
        err.println("zeren serve: " + why);
        return FAILED;
    }

    /** Stops in the order that loses nothing. A JVM that is told to stop exits with 143 unless its last hook says otherwise. */
    private static void stop(App app) {
        int code = DONE;
        try {
            app.close();
            LOG.info("stopped");
        } catch (RuntimeException failure) {
            LOG.error("the stop was not clean", failure);
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
