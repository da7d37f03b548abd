package zeren.api.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zeren.text.InvalidValueException;
import zeren.yaml.InvalidYamlException;
import zeren.yaml.Read;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlMap;

/** The way from an operator's file, YAML or JSON, to the systems of to-dos that it names. */
public final class TargetFile {
    private static final String TARGETS = "targets";

    private final List<Target> targets;

    private TargetFile(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    /** Returns the file that names none. */
    public static TargetFile none() {
        return new TargetFile(List.of());
    }

    /**
     * Reads a file.
     *
     * @param folder where the files of secrets are that have no path of their own
     * @throws InvalidTargetFileException if anything in it is at fault; it carries all faults, with lines and columns
     */
    public static TargetFile read(String yaml, Path folder) {
        YamlDocument document = parse(yaml);
        Read<TargetFile> file = document.root().map(map -> targets(map, folder));
        if (file.isFaulty()) {
            throw new InvalidTargetFileException(document.faults());
        }
        return file.get();
    }

    /** Tells whether a text is meant as such a file, be it right or wrong. */
    public static boolean isMeantBy(String yaml) {
        try {
            return YamlDocument.parse(yaml).root().find(TARGETS).isPresent();
        } catch (InvalidYamlException notYaml) {
            return false;
        }
    }

    /** Tells whether it names no system at all. */
    public boolean isEmpty() {
        return targets.isEmpty();
    }

    /** Returns the names of the systems. */
    public List<String> names() {
        return targets.stream().map(Target::name).toList();
    }

    /** Returns the requests that an example would make, as they would be sent but for the secrets. */
    public List<String> examples() {
        List<String> lines = new ArrayList<>();
        targets.forEach(target -> lines.addAll(Examples.of(target)));
        return lines;
    }

    List<Target> targets() {
        return targets;
    }

    private static YamlDocument parse(String yaml) {
        try {
            return YamlDocument.parse(yaml);
        } catch (InvalidYamlException notYaml) {
            throw new InvalidTargetFileException(notYaml.faults());
        }
    }

    private static Read<TargetFile> targets(YamlMap map, Path folder) {
        TargetReader reader = new TargetReader(file -> secret(folder, file));
        Read<List<Target>> targets = map.required(TARGETS, value -> value.list(reader::read));
        return map.build(() -> {
            Set<String> names = new HashSet<>();
            targets.get().forEach(target -> {
                if (!names.add(target.name())) {
                    throw new InvalidValueException(TARGETS, target.name(), "each name once");
                }
            });
            return new TargetFile(targets.get());
        });
    }

    private static String secret(Path folder, String file) {
        try {
            return Header.visible("secret_file", Files.readString(folder.resolve(file)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            throw new InvalidValueException("secret_file", file, "a file that can be read, by its path or beside this file");
        }
    }
}
