package zeren.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.InvalidOrganisationException;
import zeren.organisation.Organisation;
import zeren.organisation.OrganisationFault;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;
import zeren.yaml.Read;
import zeren.yaml.YamlDocument;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/**
 * The reading of a scenario's organisation: the units and posts that all scenarios of the file share, and its own.
 *
 * <p>Names do not matter in a scenario, so a unit is called by its code and a post by its own.
 */
final class OrganisationReader {
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2000, 1, 1));

    private final YamlDocument document;
    private final Members shared;

    /** Units and posts, not yet joined to a whole. */
    record Members(List<Unit> units, List<Post> posts) {
        static final Members NONE = new Members(List.of(), List.of());

        Members and(Members others) {
            return new Members(joined(units, others.units), joined(posts, others.posts));
        }

        private static <T> List<T> joined(List<T> these, List<T> those) {
            List<T> all = new ArrayList<>(these);
            all.addAll(those);
            return all;
        }
    }

    OrganisationReader(YamlDocument document, Members shared) {
        this.document = document;
        this.shared = shared;
    }

    /** Reads the units and posts that all scenarios share. */
    static Read<Members> shared(YamlValue value) {
        return value.map(map -> {
            Read<Members> members = members(map);
            return map.build(members::get);
        });
    }

    /** Reads the units and posts of a scenario and joins them with the shared ones. */
    Read<Organisation> read(YamlMap scenario) {
        Read<Members> own = members(scenario);
        try {
            return own.map(shared::and).map(all -> Organisation.of(all.units(), all.posts(), List.of()));
        } catch (InvalidOrganisationException invalid) {
            invalid.faults().forEach(fault -> note(scenario, fault));
            return Read.faulty();
        }
    }

    private static Read<Members> members(YamlMap map) {
        Read<List<Unit>> units = map.list("units", OrganisationReader::unit);
        Read<List<Post>> posts = map.list("posts", OrganisationReader::post);
        return posts.isFaulty() ? Read.faulty() : units.map(read -> new Members(read, posts.get()));
    }

    /** Notes a fault where the unit or post stands: among those that all scenarios share, or in the scenario. */
    private void note(YamlMap scenario, OrganisationFault fault) {
        int inShared = fault.part() == OrganisationFault.Part.UNITS ? shared.units().size() : shared.posts().size();
        if (fault.index() < inShared) {
            document.fault("/organisation/" + fault.part() + "/" + fault.index() + "/" + fault.column(), fault.code(), fault.detail());
        } else {
            String place = "/" + fault.part() + "/" + (fault.index() - inShared) + "/" + fault.column();
            scenario.fault(place, fault.code(), fault.detail());
        }
    }

    private static Read<Unit> unit(YamlValue value) {
        return value.map(map -> {
            Read<String> code = map.parsed("code", text -> Text.code("code", text));
            Read<UnitKind> kind = map.parsed("kind", text -> Text.coded("kind", UnitKind.class, text));
            Read<Optional<String>> function = map.optional("function", text -> text.parsed(of -> Text.slug("function", of)));
            Read<Optional<String>> parent = map.optional("parent", text -> text.parsed(of -> Text.code("parent", of)));
            Read<DateRange> exists = map.optional("exists", text -> text.parsed(DateRange::parse), ALWAYS);
            Read<Optional<String>> successor = map.optional("successor", text -> text.parsed(of -> Text.code("successor", of)));
            return map.build(() -> new Unit(code.get(), kind.get(), function.get(), new Title(code.get(), code.get()),
                    parent.get(), exists.get(), successor.get()));
        });
    }

    private static Read<Post> post(YamlValue value) {
        return value.map(map -> {
            Read<String> code = map.parsed("code", text -> Text.code("code", text));
            Read<String> unit = map.parsed("unit", text -> Text.code("unit", text));
            Read<Rank> rank = map.parsed("rank", text -> Text.coded("rank", Rank.class, text));
            Read<DateRange> exists = map.optional("exists", text -> text.parsed(DateRange::parse), ALWAYS);
            return map.build(() -> new Post(code.get(), unit.get(), rank.get(), new Title(code.get(), code.get()),
                    Optional.empty(), exists.get()));
        });
    }
}
