package zeren.api.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import zeren.register.Status;

/** The sign of a status, known by its shape in grey and by its colour besides. It is drawn around 0,0 and reaches {@link #REACH} to every side. */
enum Mark {
    /** A dot. */
    UPCOMING("<circle r=\"2.4\" fill=\"#6b6b6b\"/>"),
    /** A ring. */
    OPEN("<circle r=\"4.5\" fill=\"#fff\" stroke=\"#0b5cad\" stroke-width=\"2\"/>"),
    /** A triangle with an exclamation mark. */
    OVERDUE("<path d=\"M0-6L6 5H-6Z\" fill=\"#c0161c\"/><path d=\"M0-2.6V1.2M0 2.7V3.9\" stroke=\"#fff\" stroke-width=\"1.5\"/>"),
    /** A disc with a tick. */
    PERFORMED("<circle r=\"5.5\" fill=\"#1a7a3c\"/><path d=\"M-2.6 .2L-.8 2.1L2.7-1.9\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.5\"/>"),
    /** A diamond with a tick. */
    PERFORMED_LATE("<path d=\"M0-6L6 0L0 6L-6 0Z\" fill=\"#a85d00\"/><path d=\"M-2.2 .1L-.6 1.7L2.3-1.6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.4\"/>"),
    /** A square with a bar in it. */
    WAIVED("<rect x=\"-4.6\" y=\"-4.6\" width=\"9.2\" height=\"9.2\" rx=\"1\" fill=\"#fff\" stroke=\"#5b4a9e\" stroke-width=\"1.6\"/><path d=\"M-2.4 0H2.4\" stroke=\"#5b4a9e\" stroke-width=\"1.6\"/>"),
    /** A cross. */
    LAPSED("<path d=\"M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8\" stroke=\"#6b6b6b\" stroke-width=\"2\"/>");

    /** How far a mark reaches from its middle. */
    static final int REACH = 6;

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    static Mark of(Status status) {
        return valueOf(status.name());
    }

    /** Returns the name by which a picture uses it. */
    String id() {
        return "zeren-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the shapes of all, to be used by their ids. */
    static String definitions() {
        return Arrays.stream(values()).map(mark -> "<g id=\"" + mark.id() + "\">" + mark.shape + "</g>").collect(Collectors.joining("", "<defs>", "</defs>\n"));
    }
}
