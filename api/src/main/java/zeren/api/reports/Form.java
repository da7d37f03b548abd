package zeren.api.reports;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import zeren.api.http.Accept;

/** A form in which a report can be had. */
enum Form {
    /** With the address of what is behind each figure. */
    JSON("application/json"),
    /** One table. */
    CSV("text/csv"),
    /** A workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A page to be printed. */
    HTML("text/html");

    private static final List<String> TYPES = Arrays.stream(values()).map(form -> form.type).toList();

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /** Returns the form that the client likes best. */
    static Form of(Context ctx) {
        String chosen = Accept.choose(ctx, TYPES);
        return Arrays.stream(values()).filter(form -> form.type.equals(chosen)).findFirst().orElseThrow();
    }

    String type() {
        return type;
    }
}
