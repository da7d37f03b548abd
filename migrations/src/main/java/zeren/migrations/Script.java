package zeren.migrations;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A script beside this class. */
final class Script extends LoadableResource {
    private final String name;

    /** Creates the script of a name without {@code .sql}. */
    Script(String name) {
        this.name = name + ".sql";
    }

    @Override
    public Reader read() {
        return new InputStreamReader(Script.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return "zeren/migrations/" + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getAbsolutePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
