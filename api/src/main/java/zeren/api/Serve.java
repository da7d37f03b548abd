package zeren.api;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.imports.ForeignOrganisation;
import zeren.api.sql.OwnFiles;
import zeren.api.sql.StorageException;
import zeren.api.watch.LogForm;
import zeren.api.watch.MetricsUnavailable;

/** The command that runs the server until it is told to stop. */
final class Serve implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(Serve.class);
    /** How long a stop may take after the drain: longer than it waits for requests, to-dos and webhooks together. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(50);

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
        settings.operation().log().begin();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.error("the thread {} ended", thread.getName(), fault));
        try {
            OwnFiles.createFolder(settings.data());
            App app = App.start(settings, Clock.system(settings.zone()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(app, settings.operation().drain()), "zeren-stop"));
            app.deliver();
            tellReady(settings, app, out);
        } catch (IOException | UncheckedIOException unwritable) {
            return failed(err, "the data folder " + settings.data() + " cannot be written to");
        } catch (MetricsUnavailable taken) {
            return failed(err, "it cannot listen on " + taken.getMessage() + ": the port is taken, or the address is not this machine's. Choose another with --metrics-port or --metrics-host");
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

    /** A log for machines says it itself, so that there is nothing else to be read. */
    private static void tellReady(Settings settings, App app, PrintStream out) {
        if (settings.operation().log() == LogForm.JSON) {
            LOG.atInfo().addKeyValue("version", Main.version()).addKeyValue("address", Console.address(settings, app.port())).log("ready");
        } else {
            out.println(Console.ready(settings, app.port()));
            out.flush();
        }
    }

    /** Stops in the order that loses nothing. A JVM that is told to stop exits with 143 unless its last hook says otherwise. */
    private static void stop(App app, Duration drain) {
        int code = DONE;
        endAnyhow(drain.plus(LONGEST_STOP));
        try {
            LOG.atInfo().addKeyValue("drain_seconds", drain.toSeconds()).log("stopping");
            app.drain();
            pause(drain);
            app.close();
            LOG.info("stopped");
        } catch (RuntimeException failure) {
            LOG.error("the stop was not clean", failure);
            code = FAILED;
        }
        Runtime.getRuntime().halt(code);
    }

    /** A stop that hangs is worse than one that breaks off: what is acknowledged is on disk. */
    private static void endAnyhow(Duration after) {
        Thread deadline = new Thread(() -> {
            pause(after);
            LOG.error("the stop took more than {} seconds, and was broken off", after.toSeconds());
            Runtime.getRuntime().halt(FAILED);
        }, "zeren-deadline");
        deadline.setDaemon(true);
        deadline.start();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
