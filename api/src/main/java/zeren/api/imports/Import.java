package zeren.api.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import zeren.api.http.JsonBody;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.register.Change;
import zeren.api.register.Known;
import zeren.calendar.IsoDate;
import zeren.organisation.OrganisationFault.Part;
import zeren.text.Text;

/**
 * An import as somebody asked for it.
 *
 * @param rows what was sent
 * @param terms on what terms it is taken over
 */
public record Import(OrganisationRows rows, Terms terms) {
    private static final String CHANGES_FROM = "changes_from";
    private static final String MISSING = "missing";

    /**
     * Reads one from a JSON body, which may say the terms too.
     *
     * @param wanted makes the terms of what the body says of them
     * @throws Refusal if a field is unknown, or one of the terms malformed; what is wrong with the rows alone is told by {@link #decide}
     */
    public static Import read(JsonBody body, BiFunction<Optional<LocalDate>, Optional<Missing>, Terms> wanted) {
        OrganisationRows rows = OrganisationRows.read(body);
        if (rows.sent().isEmpty()) {
            body.fault(Part.UNITS.toString(), "missing_field", "there is none of " + Arrays.toString(Part.values()) + ": give at least one");
        }
        Terms terms = wanted.apply(body.read(CHANGES_FROM, IsoDate::parse), body.read(MISSING, Import::missing));
        body.check(rows::told);
        return new Import(rows, terms);
    }

    /** Reads what becomes of that of which no row tells. */
    public static Missing missing(String what, String text) {
        return Text.coded(what, Missing.class, text);
    }

    /**
     * Returns what it would change of what is known; nothing where the rows say nothing new.
     *
     * @throws Refusal if anything in the rows is at fault, by itself or together with what is known, or contradicts it
     */
    public Change decide(Known known) {
        return decide(known, outcome -> { });
    }

    /** Returns the same, and tells what becomes of how many. */
    public Change decide(Known known, Consumer<Outcome> told) {
        Plan plan = answerable(known);
        told.accept(plan.outcome(Effect.APPLY));
        return plan.change(Origin.UPLOAD);
    }

    /** Returns what becomes of how many if it is carried out; throws the same. */
    public Outcome tried(Known known) {
        return answerable(known).outcome(Effect.DRY_RUN);
    }

    private Plan answerable(Known known) {
        try {
            return plan(known);
        } catch (ImportRefused refused) {
            ProblemType type = rows.isMalformed() ? ProblemType.INVALID_BODY : ProblemType.INVALID_IMPORT;
            throw new Refusal(Problem.of(type, rows.told(refused.faults())));
        } catch (ImportConflict conflict) {
            throw new Refusal(Problem.of(ProblemType.IMPORT_CONFLICT, rows.told(conflict.conflicts())));
        }
    }

    /**
     * Returns the same with what becomes of each.
     *
     * @throws ImportRefused if anything in the rows is at fault, by itself or together with what is known
     * @throws ImportConflict if a row says otherwise than what is known and never changes
     */
    Plan plan(Known known) {
        return Merge.decide(known.institution(), rows, terms);
    }
}
