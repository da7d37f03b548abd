package zeren.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a command was called with: options, which the environment can also give, and the rest. */
final class Arguments {
    private static final String PREFIX = "--";
    private static final String TRUE = "true";

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();
    private final Map<String, String> environment;

    private Arguments(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the words after the command's name. An option is {@code --name value} or {@code --name=value}; a switch has no value.
     *
     * @throws UsageException if an option is unknown, repeated or without a value
     */
    static Arguments read(List<String> words, List<Option> known, Map<String, String> environment) {
        Arguments arguments = new Arguments(environment);
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.remove(0);
            if (word.startsWith(PREFIX)) {
                arguments.option(word.substring(PREFIX.length()), left, known);
            } else {
                arguments.rest.add(word);
            }
        }
        return arguments;
    }

    /** Returns the value of an option: from the call, else from the environment, else its default. */
    Optional<String> get(Option option) {
        return Optional.ofNullable(options.get(option.name()))
                .or(() -> Optional.ofNullable(environment.get(option.variable())).filter(value -> !value.isEmpty()))
                .or(option::byDefault);
    }

    /** Tells whether a switch is on. */
    boolean isOn(Option option) {
        String value = get(option).orElse("false").toLowerCase(Locale.ROOT);
        if (!value.equals(TRUE) && !value.equals("false")) {
            throw new UsageException(option.variable() + " must be true or false, not " + value);
        }
        return value.equals(TRUE);
    }

    /** Returns what is no option. */
    List<String> rest() {
        return rest;
    }

    private void option(String written, List<String> left, List<Option> known) {
        int equals = written.indexOf('=');
        String name = equals < 0 ? written : written.substring(0, equals);
        Option option = known.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() ->
                new UsageException("there is no option --" + name));
        String value;
        if (option.isSwitch()) {
            value = equals < 0 ? TRUE : written.substring(equals + 1);
        } else if (equals >= 0) {
            value = written.substring(equals + 1);
        } else if (!left.isEmpty() && !left.get(0).startsWith(PREFIX)) {
            value = left.remove(0);
        } else {
            throw new UsageException("--" + name + " needs a value: --" + name + " " + option.value());
        }
        if (options.put(name, value) != null) {
            throw new UsageException("--" + name + " is there more than once");
        }
    }
}
