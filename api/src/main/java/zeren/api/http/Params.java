package zeren.api.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import zeren.text.InvalidValueException;

/**
 * The query parameters of a request, read strictly and with all faults at once.
 *
 * <p>A route reads every parameter it knows, whether it is there or not, then calls {@link #check}, which refuses the request if any was
 * malformed, repeated, empty or unknown to the route. Until then a malformed one reads as if it were absent.
 */
public final class Params {
    /** The largest length of a value, in UTF-16 units. */
    static final int LONGEST = 200;
    /** The largest length of a cursor, which is ours and holds codes. */
    static final int LONGEST_CURSOR = 1000;

    private final String path;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> refusals = new ArrayList<>();

    private Params(String path) {
        this.path = path;
    }

    /** Returns the parameters of the request. */
    public static Params of(Context ctx) {
        Params params = new Params(ctx.path());
        String query = ctx.queryString();
        if (query != null) {
            List.of(query.split("&")).stream().filter(pair -> !pair.isEmpty()).forEach(params::take);
        }
        return params;
    }

    /** Returns those of a request that is done once by its {@code Idempotency-Key}, the form of which is judged with them. */
    public static Params ofWrite(Context ctx) {
        Params params = of(ctx);
        Idempotency.malformed(ctx).ifPresent(params.faults::add);
        return params;
    }

    /** Refuses every parameter: for a route that has none, and no body, which would be read with them. */
    public static void none(Context ctx) {
        of(ctx).check();
    }

    /**
     * Returns a segment of the path.
     *
     * @throws Refusal if it is too long to be the name of anything or holds a control character
     */
    public static String path(Context ctx, String name) {
        String value = ctx.pathParam(name);
        fault(name, value).ifPresent(fault -> {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, List.of(fault)));
        });
        return value;
    }

    /**
     * Reads a parameter.
     *
     * @param parse makes a value of the parameter's name and text, or throws {@link InvalidValueException}
     * @return the value; empty where it is absent or malformed
     */
    public <T> Optional<T> read(String name, BiFunction<String, String, T> parse) {
        known.add(name);
        try {
            return Optional.ofNullable(values.get(name)).map(text -> parse.apply(name, text));
        } catch (InvalidValueException malformed) {
            fault(name, "invalid_value", malformed.getMessage());
            return Optional.empty();
        }
    }

    /** Reads a header as though it were a parameter of its name. */
    public <T> Optional<T> header(Context ctx, String name, BiFunction<String, String, T> parse) {
        try {
            return Optional.ofNullable(ctx.req().getHeader(name)).map(text -> parse.apply(name, text));
        } catch (InvalidValueException malformed) {
            fault(name, "invalid_value", malformed.getMessage());
            return Optional.empty();
        }
    }

    /** Reads a parameter that any text can be. */
    public Optional<String> text(String name) {
        return read(name, (what, text) -> text);
    }

    /** Reads a parameter that is {@code true} or {@code false}, and nothing else. */
    public Optional<Boolean> truth(String name) {
        return read(name, (what, text) -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException(what, text, "true or false");
        });
    }

    /** Notes a fault: something that makes the request a bad one (400). */
    public void fault(String name, String code, String detail) {
        faults.add(Fault.ofParameter(name, code, detail));
    }

    /** Notes a fault of a filter whose value the register does not know, or does not show to the caller: the text is true of both. */
    public void unknown(String name, String value, String what) {
        fault(name, "unknown_value", name + " cannot be \"" + value + "\": you see no such " + what);
    }

    /** Notes a refusal: a rule that well-formed values break (422). */
    public void refuse(String name, String code, String detail) {
        refusals.add(Fault.ofParameter(name, code, detail));
    }

    /**
     * Ends the reading; where a {@link JsonBody} is read with them, that one's check does.
     *
     * @throws Refusal if anything was noted, or a parameter is there that was not read
     */
    public void check() {
        List<Fault> all = faults();
        if (!all.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_PARAMETER, all));
        }
        if (!refusals.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.REFUSED_VALUES, refusals));
        }
    }

    /** Returns every fault, of what was not read too. */
    List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        names.stream().filter(name -> !known.contains(name)).forEach(name -> all.add(Fault.ofParameter(name, "unknown_parameter", "there is no parameter "
                + name + " here: " + (known.isEmpty() ? "leave it out" : "known are " + String.join(", ", known)))));
        return all;
    }

    /** Returns every refusal. */
    List<Fault> refusals() {
        return refusals;
    }

    /** Tells whether the client gave the parameter. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** Returns the well-formed parameters by name: what a list is a list of. */
    Map<String, String> all() {
        return new TreeMap<>(values);
    }

    String path() {
        return path;
    }

    /** Returns the path with the well-formed parameters, one of which has another value. */
    public String with(String name, String value) {
        Map<String, String> query = all();
        query.put(name, value);
        return address(query);
    }

    String address(Map<String, String> query) {
        return path + query.entrySet().stream()
                .map(entry -> QueryString.encoded(entry.getKey()) + "=" + QueryString.encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private void take(String pair) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
        Optional<String> name = QueryString.decoded(rawName).filter(decoded -> fault("", decoded).isEmpty());
        if (name.isEmpty()) {
            fault(shown(rawName), "malformed_name", "this name is not percent-encoded UTF-8, or is too long or holds a control character");
            return;
        }
        boolean first = names.add(name.get());
        if (!first) {
            fault(name.get(), "repeated_parameter", name.get() + " is there more than once: give it once");
            return;
        }
        QueryString.decoded(rawValue).ifPresentOrElse(value -> take(name.get(), value), () -> fault(
                name.get(), "malformed_encoding", name.get() + " is not percent-encoded UTF-8: write a percent sign as %25"));
    }

    private void take(String name, String value) {
        Optional<Fault> fault = fault(name, value);
        if (fault.isPresent()) {
            faults.add(fault.get());
        } else if (value.isEmpty()) {
            fault(name, "empty", name + " is empty: give it a value, or leave it out");
        } else {
            values.put(name, value);
        }
    }

    private static Optional<Fault> fault(String name, String value) {
        int longest = name.equals(Paging.CURSOR) ? LONGEST_CURSOR : LONGEST;
        if (value.length() > longest) {
            return Optional.of(Fault.ofParameter(name, "too_long", name + " has " + value.length() + " characters: at most " + longest));
        }
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of(Fault.ofParameter(name, "control_character", name + " holds a control character: leave it out"))
                : Optional.empty();
    }

    private static String shown(String rawName) {
        return rawName.length() <= LONGEST ? rawName : rawName.substring(0, LONGEST);
    }
}
