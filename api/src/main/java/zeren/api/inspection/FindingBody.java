package zeren.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.calendar.IsoDate;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.rulebook.TimeLimit;
import zeren.text.Text;

/** What a client says of a finding; the round says the rest. */
record FindingBody(
        String unit,
        Finding.Category category,
        List<ObligationId> obligations,
        Optional<String> duty,
        LocalDate issuedOn,
        Optional<LocalDate> rectifyBy,
        Optional<TimeLimit> rectifyWithin) {

    /** Reads and checks a body. */
    static FindingBody read(JsonBody body) {
        Optional<String> unit = body.required("unit", Text::code);
        Optional<Finding.Category> category = body.required("category", (what, text) -> Snake.parse(what, Finding.Category.class, text));
        List<ObligationId> obligations = body.any("obligations").isPresent()
                ? body.texts("obligations", Finding.MAX_OBLIGATIONS, (what, text) -> ObligationId.parse(text))
                : List.of();
        Optional<String> duty = body.read("duty", Text::slug);
        Optional<LocalDate> issuedOn = body.required("issued_on", IsoDate::parse);
        Optional<LocalDate> by = body.read("rectify_by", IsoDate::parse);
        Optional<TimeLimit> within = body.findObject("rectify_within").flatMap(FindingBody::limit);
        body.check();
        return new FindingBody(unit.orElseThrow(), category.orElseThrow(), obligations, duty, issuedOn.orElseThrow(), by, within);
    }

    private static Optional<TimeLimit> limit(JsonBody body) {
        Optional<Integer> count = body.number("count", 1, TimeLimit.MAX_COUNT);
        Optional<TimeLimit.Unit> unit = body.required("unit", (what, text) -> Snake.parse(what, TimeLimit.Unit.class, text));
        return count.flatMap(number -> unit.map(of -> new TimeLimit(number, of)));
    }

    Finding in(Recorded<Round> round) {
        return new Finding(round.id(), round.fact().rulebook(), round.fact().inspector(), unit, category, obligations, duty, issuedOn, rectifyBy,
                rectifyWithin);
    }
}
