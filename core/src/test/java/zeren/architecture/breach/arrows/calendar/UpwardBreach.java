package zeren.architecture.breach.arrows.calendar;

import zeren.architecture.breach.arrows.register.Above;

public final class UpwardBreach {
    public Object above() {
        return new Above();
    }
}
