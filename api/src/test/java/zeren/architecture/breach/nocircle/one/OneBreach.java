package zeren.architecture.breach.nocircle.one;

import zeren.architecture.breach.nocircle.two.TwoBreach;

public final class OneBreach {
    public Object two() {
        return new TwoBreach();
    }
}
