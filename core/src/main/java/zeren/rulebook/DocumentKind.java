package zeren.rulebook;

import zeren.text.Coded;

/**
 * The kind of a document that proves a duty done.
 *
 * <p>A document is only ever referred to; it stays in the institution's own document system.
 */
public enum DocumentKind implements Coded {
    /** The minutes of a session (会议记录). */
    MINUTES("minutes"),
    /** An internal notice (通报). */
    NOTICE("notice"),
    /** A report (报告). */
    REPORT("report"),
    /** A self-inspection that a report contains (自查). */
    SELF_INSPECTION("self_inspection"),
    /** The record of an inspection (检查记录). */
    INSPECTION_RECORD("inspection_record"),
    /** Any other material, where only its existence matters (材料). */
    REFERENCE("reference"),
    /** A yearly study plan (学习计划). */
    STUDY_PLAN("study_plan"),
    /** The result of an assessment (考核结果). */
    RESULT("result");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** Returns the written form; with an underscore, the same in rulebooks as on the wire. */
    @Override
    public String code() {
        return code;
    }
}
