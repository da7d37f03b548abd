package zeren.accountability;

import zeren.explanation.StepKind;

/** The step that follows where the post that owes something is vacant; after each, the names of its values. */
public enum VacancyStep implements StepKind {
    /** Another post answers for it, and somebody holds that. */
    ANSWERED_BY("answered-by", "post staff_no"),
    /** Another post answers for it, which is vacant too. */
    ANSWERED_BY_VACANT_POST("answered-by-vacant-post", "post"),
    /** The vacant post is itself the one that would answer, or the rulebooks name none. */
    ANSWERED_BY_NOBODY("answered-by-nobody", "unit");

    private final String code;
    private final Names names;

    VacancyStep(String code, String names) {
        this.code = code;
        this.names = Names.parse(names);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Names names() {
        return names;
    }
}
