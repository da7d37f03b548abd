package zeren.api.organisation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;
import zeren.calendar.IsoDate;
import zeren.organisation.Described;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/** {@code PUT /units/{code}}: the target is the code of the unit, which need not be there yet. */
public final class UnitChange implements ChangeOperation {

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        String code = PathCode.ofUnit(target, body);
        Optional<UnitKind> kind = body.required("kind", (what, text) -> Snake.parse(what, UnitKind.class, text));
        Optional<String> function = body.read("function", Text::slug);
        Optional<Title> name = body.title("name");
        Optional<String> parent = body.read("parent", Text::code);
        Optional<LocalDate> from = body.required("exists_from", IsoDate::parse);
        Optional<LocalDate> to = body.read("exists_to", IsoDate::parse);
        Optional<String> successor = body.read("successor", Text::code);
        Optional<LocalDate> changesFrom = body.read("changes_from", IsoDate::parse);
        body.check();
        Unit said = body.made(() -> new Unit(code, kind.orElseThrow(), function, name.orElseThrow(), parent,
                Fields.range(from.orElseThrow(), to, "exists_to"), successor));
        return known -> decide(known, said, changesFrom, now.toLocalDate());
    }

    private static Change decide(Known known, Unit said, Optional<LocalDate> changesFrom, LocalDate today) {
        List<Described<Unit>> held = known.institution().descriptionsOfUnit(said.code());
        if (!held.isEmpty()) {
            Unit first = held.get(0).value();
            Whole.check(said.code(), "kind", first.kind().equals(said.kind()));
            Whole.check(said.code(), "function", first.function().equals(said.function()));
        }
        List<Described<Unit>> rows = Whole.said(Life.OF_UNIT, held, said, changesFrom, today);
        return Fitting.checked(known, Change.ofOrganisation(rows, List.of(), List.of()), new Whole.PutForm(Part.UNITS, said.code()));
    }
}
