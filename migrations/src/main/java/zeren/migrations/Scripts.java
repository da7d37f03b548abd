package zeren.migrations;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The scripts by name. Flyway would look for them through all of the class path, which is a jar of many thousand files, at every start.
 */
final class Scripts implements ResourceProvider {
    /** In the order of their versions; a test holds this list against the folder. */
    private static final List<LoadableResource> ALL = Stream.of(
                    "V20261123120000__vocabularies",
                    "V20261123120100__journal",
                    "V20261123120200__facts",
                    "V20261123120300__token",
                    "V20261123130000__performed",
                    "V20261123130100__answers",
                    "V20261123160000__delegation",
                    "V20261123161000__changes",
                    "V20261123163000__queries_in_locations",
                    "V20261123164500__descriptions",
                    "V20261123190000__rows_of_large_entries",
                    "V20261123193000__occasions",
                    "V20261127230000__oversight",
                    "V20261127234500__calendar_feeds",
                    "V20261128000000__delegates",
                    "V20261128010000__events",
                    "V20261128020000__grants",
                    "V20261128023000__webhooks",
                    "V20261128030000__to_do_pushes",
                    "V20261128140000__answers_by_number")
            .<LoadableResource>map(Script::new)
            .toList();

    @Override
    public LoadableResource getResource(String name) {
        return ALL.stream().filter(script -> script.getRelativePath().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return ALL.stream()
                .filter(script -> script.getFilename().startsWith(prefix) && Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }
}
