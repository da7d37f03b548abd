package zeren.architecture.breach.nosurroundings;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class SurroundingsBreach {
    Object zone() {
        return ZoneId.systemDefault();
    }

    Object oldZone() {
        return TimeZone.getDefault();
    }

    Object locale() {
        return Locale.getDefault();
    }

    String format(int n) {
        return String.format("%d", n);
    }

    String formatted(int n) {
        return "%d".formatted(n);
    }

    String lower(String text) {
        return text.toLowerCase();
    }

    UnaryOperator<String> upper() {
        return String::toUpperCase;
    }

    Object pattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    Object builtPattern() {
        return new DateTimeFormatterBuilder().toFormatter();
    }

    Object charset() {
        return Charset.defaultCharset();
    }

    byte[] bytes(String text) {
        return text.getBytes();
    }

    String text(byte[] bytes) {
        return new String(bytes);
    }

    Object reader(InputStream in) {
        return new InputStreamReader(in);
    }

    String environment() {
        return System.getenv("HOME");
    }

    String property() {
        return System.getProperty("user.name");
    }

    double chance() {
        return Math.random();
    }

    Object seed() {
        return new Random();
    }

    Object id() {
        return UUID.randomUUID();
    }
}
