package zeren.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.register.ObligationId;
import zeren.register.Occasion;
import zeren.register.RaisingFact;
import zeren.rulebook.TimeLimit;
import zeren.text.Coded;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * What an inspection found: that something which the register knows of was not as it has to be (article 8). There are procedural categories only, and
 * each points at what the register holds; nothing else can be found.
 *
 * <p>It raises an occasion, on which the unit owes the rectification.
 *
 * @param round the id of the round in which it was found
 * @param rulebook the id of the rulebook of the round
 * @param inspector the code of the unit that inspected, to which the rectification is owed
 * @param unit the code of the unit that was inspected
 * @param category what is not as it has to be
 * @param obligations the obligations in which it shows; none for {@link Category#NO_PARAMETER_SET}
 * @param duty the code of the duty that has no parameter, for {@link Category#NO_PARAMETER_SET} alone
 * @param issuedOn the day on which it was issued
 * @param lastDay the last day on which it is mended in time, where the finding sets the day
 * @param limit the time within which it is to be mended, where the finding sets that
 */
public record Finding(
        String round,
        String rulebook,
        String inspector,
        String unit,
        Category category,
        List<ObligationId> obligations,
        Optional<String> duty,
        LocalDate issuedOn,
        Optional<LocalDate> lastDay,
        Optional<TimeLimit> limit)
        implements RaisingFact {
    /** The largest number of obligations that one finding points at. */
    public static final int MAX_OBLIGATIONS = 50;

    /** What can be found. */
    public enum Category implements Coded {
        /** The due date passed, and it was not done. */
        DUTY_NOT_PERFORMED("duty-not-performed"),
        /** It was done, but late. */
        PERFORMED_LATE("performed-late"),
        /** Something was recorded, but not every document that the duty asks for. */
        EVIDENCE_INCOMPLETE("evidence-incomplete"),
        /** The recipient returned it. */
        REPORT_RETURNED("report-returned"),
        /** The post that owes it is held by nobody. */
        POST_VACANT("post-vacant"),
        /** The rulebook leaves open how often or by when, and the institution has not decided. */
        NO_PARAMETER_SET("no-parameter-set");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if a code is malformed; if there is no obligation, too many or one twice, or, where no parameter is set, any, or no duty;
     *     if it names both a last day and a limit, a limit in hours, or a last day before its own
     */
    public Finding {
        Text.code("inspection", round);
        Text.slug("rulebook", rulebook);
        Text.code("inspector", inspector);
        Text.code("unit", unit);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(issuedOn, "issuedOn");
        obligations = List.copyOf(obligations);
        checkWhat(category, obligations, duty);
        checkTime(issuedOn, lastDay, limit);
    }

    private static void checkWhat(Category category, List<ObligationId> obligations, Optional<String> duty) {
        boolean open = category == Category.NO_PARAMETER_SET;
        if (open != obligations.isEmpty() || obligations.size() > MAX_OBLIGATIONS || new HashSet<>(obligations).size() < obligations.size()) {
            throw InvalidValueException.unfit("obligations", obligations.size(), open
                    ? "where no parameter is set, nothing is owed yet: name the duty instead"
                    : "a finding points at 1 to " + MAX_OBLIGATIONS + " obligations, each once");
        }
        if (open != duty.isPresent()) {
            throw InvalidValueException.unfit("duty", duty.orElse(""), open
                    ? "name the duty that has no parameter"
                    : "the obligations say which duty it is: leave it out");
        }
        duty.ifPresent(code -> Text.slug("duty", code));
    }

    private static void checkTime(LocalDate issuedOn, Optional<LocalDate> lastDay, Optional<TimeLimit> limit) {
        if (lastDay.isPresent() && limit.isPresent()) {
            throw InvalidValueException.unfit("rectify_within", limit.get(), "the finding names the last day already: name one of both");
        }
        if (lastDay.isPresent() && lastDay.get().isBefore(issuedOn)) {
            throw new InvalidValueException("rectify_by", lastDay.get(), "a day on or after " + issuedOn + ", on which it is issued");
        }
        if (limit.isPresent() && limit.get().unit() == TimeLimit.Unit.HOURS) {
            throw new InvalidValueException("rectify_within", limit.get(), "calendar days or working days");
        }
    }

    @Override
    public Occasion.Kind occasion() {
        return Occasion.Kind.FINDING_ISSUED;
    }

    @Override
    public String actingUnit() {
        return unit;
    }

    @Override
    public LocalDate day() {
        return issuedOn;
    }

    @Override
    public Optional<String> owedTo() {
        return Optional.of(inspector);
    }

    @Override
    public Optional<Coded> ofCategory() {
        return Optional.of(category);
    }

    /** Returns the codes of the duties that it is about, each once. */
    public List<String> duties() {
        return duty.map(List::of).orElseGet(() -> obligations.stream().map(ObligationId::duty).distinct().toList());
    }

    @Override
    public String letter() {
        return "f";
    }
}
