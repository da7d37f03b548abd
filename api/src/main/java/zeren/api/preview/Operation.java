package zeren.api.preview;

import zeren.api.calendar.CalendarYearChange;
import zeren.api.imports.ImportOperation;
import zeren.api.organisation.NewTenure;
import zeren.api.organisation.PostChange;
import zeren.api.organisation.SuccessionChange;
import zeren.api.organisation.TenureChange;
import zeren.api.organisation.UnitChange;
import zeren.api.register.ChangeOperation;
import zeren.api.rulebook.ParameterChange;
import zeren.api.rulebook.RulebookChange;
import zeren.text.Coded;

/** The operations that can be looked at before they are carried out: all that change organisation or rules. */
enum Operation implements Coded {
    PUT_UNIT("put-unit", "/units/{code}", new UnitChange()),
    PUT_POST("put-post", "/posts/{code}", new PostChange()),
    POST_TENURE("post-tenure", "/posts/{code}/tenures", new NewTenure()),
    PUT_TENURE("put-tenure", "/posts/{code}/tenures/{id}", new TenureChange()),
    POST_SUCCESSION("post-succession", "/units/{code}/successions", new SuccessionChange()),
    IMPORT("import", "/imports", new ImportOperation()),
    POST_RULEBOOK("post-rulebook", "/rulebooks", new RulebookChange()),
    PUT_PARAMETER("put-parameter", "/rulebooks/{id}/parameters/{duty}", new ParameterChange()),
    PUT_WORKING_CALENDAR_YEAR("put-working-calendar-year", "/working-calendars/{id}/years/{year}", new CalendarYearChange());

    private final String code;
    private final String path;
    private final ChangeOperation change;

    Operation(String code, String path, ChangeOperation change) {
        this.code = code;
        this.path = path;
        this.change = change;
    }

    /** Returns its path; where that names something, it stands in braces. */
    String path() {
        return path;
    }

    boolean hasTarget() {
        return path.contains("{");
    }

    ChangeOperation change() {
        return change;
    }

    @Override
    public String code() {
        return code;
    }
}
