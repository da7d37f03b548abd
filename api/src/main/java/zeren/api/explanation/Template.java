package zeren.api.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence with places for values.
 *
 * <p>{@code {date}} is the place of a value, {@code {period:period}} of one that is put in a form of its own. {@code {days|1=one day|# days}} is a
 * count: of the forms with a number before them the one that fits, else the last, in which {@code #} is the count. {@code [, until {day}]} is left out
 * as a whole unless every value in it is there.
 */
final class Template {
    private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{([a-z_]+)(?::([a-z]+))?((?:\\|[^|}]*)*)}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** A piece of a sentence. */
    private sealed interface Part {}

    private record Fixed(String text) implements Part {}

    private record Optionally(Template inner) implements Part {}

    /**
     * The place of a value.
     *
     * @param name the name of the value
     * @param form the form in which it is put; empty for the usual one
     * @param counts the forms of a count; none for anything else
     */
    record Place(String name, String form, List<String> counts) implements Part {}

    static Template parse(String written) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(written);
        int end = 0;
        while (part.find()) {
            parts.add(new Fixed(written.substring(end, part.start())));
            parts.add(part.group(1) == null ? place(part) : new Optionally(parse(part.group(1))));
            end = part.end();
        }
        parts.add(new Fixed(written.substring(end)));
        return new Template(parts);
    }

    private static Place place(Matcher part) {
        List<String> counts = part.group(4).isEmpty() ? List.of() : List.of(part.group(4).substring(1).split("\\|", -1));
        return new Place(part.group(2), part.group(3) == null ? "" : part.group(3), counts);
    }

    /**
     * Returns the sentence.
     *
     * @param values gives what is put in a place; empty where there is no such value
     * @throws IllegalStateException if a value is missing that is not optional
     */
    String with(Function<Place, Optional<String>> values) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Fixed fixed) {
                sentence.append(fixed.text());
            } else if (part instanceof Place place) {
                sentence.append(values.apply(place).orElseThrow(() -> new IllegalStateException("no value " + place.name())));
            } else if (part instanceof Optionally optionally && optionally.inner().isFull(values)) {
                sentence.append(optionally.inner().with(values));
            }
        }
        return sentence.toString();
    }

    private boolean isFull(Function<Place, Optional<String>> values) {
        return places().stream().allMatch(place -> values.apply(place).isPresent());
    }

    private List<Place> places() {
        return parts.stream().flatMap(part -> part instanceof Place place ? Stream.of(place) : Stream.empty()).toList();
    }

    /** Returns the names of the values without which there is no sentence. */
    Set<String> needed() {
        return names(places());
    }

    /** Returns the names of the values that may be missing. */
    Set<String> optional() {
        return names(parts.stream().flatMap(part -> part instanceof Optionally may ? may.inner().places().stream() : Stream.empty()).toList());
    }

    /** Returns the form of a count that fits. */
    static String count(List<String> forms, long count) {
        String exact = count + "=";
        return forms.stream()
                .filter(form -> form.startsWith(exact))
                .findFirst()
                .map(form -> form.substring(exact.length()))
                .orElseGet(() -> forms.get(forms.size() - 1).replace("#", String.valueOf(count)));
    }

    private static Set<String> names(List<Place> places) {
        return places.stream().map(Place::name).collect(Collectors.toUnmodifiableSet());
    }
}
