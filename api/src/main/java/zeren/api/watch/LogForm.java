package zeren.api.watch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashCommonFieldNames;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a line of the log is: text for people, as {@link LogSetup} has it, or a JSON object for machines. */
public enum LogForm {
    /** A line for people. */
    TEXT {
        @Override
        public void begin() {
            // As it is.
        }
    },
    /** An object of JSON on each line. */
    JSON {
        @Override
        public void begin() {
            ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
            if (loggers instanceof LoggerContext context) {
                Appender<ILoggingEvent> console = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(LogSetup.CONSOLE);
                if (console instanceof OutputStreamAppender<ILoggingEvent> stream) {
                    stream.setEncoder(encoder(context));
                }
            }
        }
    };

    /** Has everything that is logged from now on be logged in this form. */
    public abstract void begin();

    /** Returns what makes the lines of JSON, as JSON of ours is: in snake case, and times in UTC. */
    static LogstashEncoder encoder(LoggerContext context) {
        LogstashFieldNames names = new LogstashFieldNames();
        names.setTimestamp("time");
        names.setVersion(LogstashCommonFieldNames.IGNORE_FIELD_INDICATOR);
        names.setMessage("event");
        names.setLogger("logger");
        names.setThread("thread");
        names.setLevelValue(LogstashCommonFieldNames.IGNORE_FIELD_INDICATOR);
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setFieldNames(names);
        encoder.setTimeZone("UTC");
        encoder.setTimestampPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
        encoder.start();
        return encoder;
    }
}
