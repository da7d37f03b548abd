package zeren.architecture.breach.nocircle.two;

import zeren.architecture.breach.nocircle.one.OneBreach;

public final class TwoBreach {
    public Object one() {
        return new OneBreach();
    }
}
