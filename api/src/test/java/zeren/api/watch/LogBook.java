package zeren.api.watch;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, in both forms, as an operator would read it. */
public final class LogBook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Logger root;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final List<OutputStreamAppender<ILoggingEvent>> appenders;

    /** Opens it. */
    public LogBook() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        appenders = List.of(appender(context, LogSetup.text(context), text), appender(context, LogForm.encoder(context), json));
    }

    private OutputStreamAppender<ILoggingEvent> appender(LoggerContext context, Encoder<ILoggingEvent> encoder, ByteArrayOutputStream to) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(to);
        appender.start();
        root.addAppender(appender);
        return appender;
    }

    /** Returns the lines of text. */
    public List<String> lines() {
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Returns the lines of JSON. */
    public List<JsonNode> objects() {
        return json.toString(StandardCharsets.UTF_8).lines().map(LogBook::parsed).toList();
    }

    /** Returns the lines of JSON that are of requests. */
    public List<JsonNode> requests() {
        return objects().stream().filter(line -> line.path("logger").asText().equals("zeren.access")).toList();
    }

    /** Returns everything that stands in it. */
    public String all() {
        return text.toString(StandardCharsets.UTF_8) + json.toString(StandardCharsets.UTF_8);
    }

    static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException none) {
            throw new AssertionError("no JSON: " + line, none);
        }
    }

    @Override
    public void close() {
        appenders.forEach(appender -> {
            root.detachAppender(appender);
            appender.stop();
        });
    }
}
