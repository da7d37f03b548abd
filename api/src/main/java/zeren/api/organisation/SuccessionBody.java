package zeren.api.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.calendar.DateRange;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/**
 * What a body says of how a unit ends.
 *
 * @param unit the code of that unit
 * @param lastDay the last day of it, its posts and its tenures
 * @param successor the unit that takes its duties and its subordinate units over
 * @param founded the units that begin on the day after
 */
record SuccessionBody(String unit, SuccessionKind kind, LocalDate lastDay, Optional<String> successor, List<Unit> founded) implements Form {
    private static final int MOST_UNITS = 100;

    /** What a unit that is to be founded is called and is. */
    private record Seed(
            JsonBody body, Optional<String> code, Optional<UnitKind> kind, Optional<String> function, Optional<Title> name, Optional<String> parent) {

        static Seed read(JsonBody body) {
            return new Seed(
                    body,
                    body.required("code", Text::code),
                    body.required("kind", (what, text) -> Snake.parse(what, UnitKind.class, text)),
                    body.read("function", Text::slug),
                    body.title("name"),
                    body.read("parent", Text::code));
        }

        Unit founded(LocalDate day) {
            return body.made(() -> new Unit(
                    code.orElseThrow(), kind.orElseThrow(), function, name.orElseThrow(), parent, DateRange.from(day), Optional.empty()));
        }
    }

    static SuccessionBody read(String unit, JsonBody body) {
        Optional<SuccessionKind> kind = body.required("kind", (what, text) -> Snake.parse(what, SuccessionKind.class, text));
        Optional<LocalDate> lastDay = body.required("last_day", IsoDate::parse);
        Optional<String> successor = body.read("successor", Text::code);
        List<Seed> seeds = body.objectsIfAny("units", MOST_UNITS).stream().map(Seed::read).toList();
        body.check();
        List<Unit> founded = seeds.stream().map(seed -> seed.founded(lastDay.orElseThrow().plusDays(1))).toList();
        boolean renamed = kind.orElseThrow() == SuccessionKind.RENAME && founded.size() == 1;
        Optional<String> heir = successor.or(() -> renamed ? Optional.of(founded.get(0).code()) : Optional.empty());
        SuccessionBody said = new SuccessionBody(unit, kind.orElseThrow(), lastDay.orElseThrow(), heir, founded);
        said.checkKind();
        return said;
    }

    LocalDate nextDay() {
        return lastDay.plusDays(1);
    }

    private void checkKind() {
        switch (kind) {
            case MERGE -> check(founded.size() <= 1 && isEachSuccessor(), "/units", "a merger founds its successor, or no unit: leave the others out");
            case SPLIT -> check(!founded.isEmpty(), "/units", "a split founds at least one unit: give it, or say merge");
            case RENAME -> check(founded.size() == 1 && isEachSuccessor(), "/units", "a unit goes on as the one unit that is founded for it: give that one");
            case DISSOLUTION -> check(founded.isEmpty(), "/units", "a dissolution founds no unit: say merge or split, or leave units out");
        }
        boolean mayHaveNone = kind == SuccessionKind.DISSOLUTION;
        check(mayHaveNone || successor.isPresent(), "/successor", "somebody takes the duties over: name the unit");
        check(!successor.equals(Optional.of(unit)), "/successor", "a unit cannot take its own duties over: name another");
        Set<String> codes = new HashSet<>(List.of(unit));
        for (int i = 0; i < founded.size(); i++) {
            check(codes.add(founded.get(i).code()), "/units/" + i + "/code", founded.get(i).code() + " is there twice: give each a code of its own");
        }
    }

    private boolean isEachSuccessor() {
        return founded.stream().allMatch(unit -> successor.equals(Optional.of(unit.code())));
    }

    private static void check(boolean fits, String pointer, String detail) {
        if (!fits) {
            throw Fitting.unfit(pointer, "does_not_fit", detail);
        }
    }

    @Override
    public boolean says(Part part, String id) {
        return part == Part.UNITS && (id.equals(unit) || place(id) >= 0);
    }

    @Override
    public String pointer(Part part, String id, String column) {
        if (part == Part.UNITS && place(id) >= 0) {
            return "/units/" + place(id) + "/parent";
        }
        return column.equals("successor") ? "/successor" : "/last_day";
    }

    private int place(String code) {
        return founded.stream().map(Unit::code).toList().indexOf(code);
    }
}
