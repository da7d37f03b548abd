package zeren.api.imports;

import java.time.ZonedDateTime;
import java.util.function.Function;
import zeren.api.http.JsonBody;
import zeren.api.register.Change;
import zeren.api.register.ChangeOperation;
import zeren.api.register.Known;

/** An import in JSON; what the query of the request could say, its body says here. */
public final class ImportOperation implements ChangeOperation {
    /** Creates the operation. */
    public ImportOperation() {}

    @Override
    public Function<Known, Change> read(String target, JsonBody body, ZonedDateTime now) {
        return Import.read(body, (changesFrom, missing) -> new Terms(changesFrom.orElse(now.toLocalDate()), missing.orElse(Missing.KEEP)))::decide;
    }
}
