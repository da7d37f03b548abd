package zeren.architecture.breach.arrows.explanation;

import zeren.architecture.breach.arrows.calendar.UpwardBreach;

public final class SidewardBreach {
    public Object beside() {
        return new UpwardBreach();
    }
}
