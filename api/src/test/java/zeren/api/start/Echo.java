package zeren.api.start;

import java.lang.management.ManagementFactory;

/** What stands for the server where only the way to it is looked at: it says what it was told, and whether it is to start quickly. */
final class Echo {
    private Echo() {}

    public static void main(String[] words) {
        boolean quick = ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1");
        System.out.println((quick ? "quickly " : "") + "told " + String.join(" ", words));
    }
}
