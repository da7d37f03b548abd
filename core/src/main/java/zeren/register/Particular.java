package zeren.register;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import zeren.organisation.Unit;
import zeren.text.Coded;

/**
 * Something that can be otherwise of what is owed under the same name.
 *
 * <p>What the name itself says (rulebook, duty, bearer, subject, period) is none of them, and neither is by which version, parameter or
 * calendar the rest came about.
 */
public enum Particular implements Coded {
    /** The first day on which it can be done. */
    OPENS_ON("opens-on", Obligation::opensOn),
    /** The last day on which it is in time. */
    DUE_ON("due-on", Obligation::dueOn),
    /** The last working day in time. */
    ACT_BY("act-by", owed -> owed.term().deadline().actBy()),
    /** Whether a day had to be judged by weekends alone. */
    ACT_BY_PROVISIONAL("act-by-provisional", owed -> owed.term().deadline().provisional()),
    /** How many times. */
    REQUIRED("required", owed -> owed.term().required()),
    /** The kinds of document that together prove it done. */
    DOCUMENTS("documents", owed -> Set.copyOf(owed.duty().documents())),
    /** The duties whose performance counts for it. */
    SERVED_BY("served-by", owed -> Set.copyOf(owed.duty().servedBy())),
    /** The duties that have to be done before it can be. */
    AFTER("after", owed -> Set.copyOf(owed.duty().after())),
    /** The provisions that say so. */
    CITATION("citation", owed -> owed.duty().citation()),
    /** The name of the duty. */
    TITLE("title", owed -> owed.duty().title()),
    /** To which unit, whatever that is called. */
    OWED_TO("owed-to", owed -> owed.owedTo().map(Unit::code)),
    /** Whether it lapsed, why, and who owes it instead. */
    LAPSE("lapse", owed -> owed.lapse().map(lapse -> List.of(lapse.reason(), lapse.inheritedBy().map(Unit::code)))),
    /** In whose place it is owed: all the predecessors. */
    INHERITED_FROM("inherited-from", Obligation::inheritedIds);

    /** Those that are dates. */
    static final Set<Particular> DATES = Collections.unmodifiableSet(EnumSet.of(OPENS_ON, DUE_ON, ACT_BY));

    private final String code;
    private final Function<Obligation, Object> of;

    Particular(String code, Function<Obligation, Object> of) {
        this.code = code;
        this.of = of;
    }

    /** Returns those in which two obligations, of whatever names, differ. */
    public static Set<Particular> differing(Obligation one, Obligation other) {
        Set<Particular> differing = EnumSet.noneOf(Particular.class);
        for (Particular particular : values()) {
            if (!particular.of.apply(one).equals(particular.of.apply(other))) {
                differing.add(particular);
            }
        }
        return Collections.unmodifiableSet(differing);
    }

    @Override
    public String code() {
        return code;
    }
}
