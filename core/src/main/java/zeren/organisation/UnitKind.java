package zeren.organisation;

import zeren.text.Coded;

/** What a unit is in the hierarchy of responsibility. */
public enum UnitKind implements Coded {
    /** The body that the school reports to; outside the school (上级党委). */
    EXTERNAL_SUPERIOR("external-superior"),
    /** The school's committee with its standing committee (学校党委). */
    SCHOOL_COMMITTEE("school-committee"),
    /** The commission that supervises (纪委). */
    DISCIPLINE_COMMISSION("discipline-commission"),
    /** The leading group and its office (领导小组). */
    LEADING_GROUP("leading-group"),
    /** A functional department (职能部门). */
    DEPARTMENT("department"),
    /** A second-level organisation with its host unit (二级基层党组织). */
    SECONDARY_ORGANISATION("secondary-organisation");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Tells whether the posts of such a unit form a leadership (领导班子), as those of the school and its secondary organisations do. */
    public boolean hasLeadership() {
        return this == SCHOOL_COMMITTEE || this == SECONDARY_ORGANISATION;
    }
}
