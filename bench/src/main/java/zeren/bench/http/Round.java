package zeren.bench.http;

/** The same asked of both, one right after the other. */
record Round(Asked floor, Asked zeren) {

    /** Returns Zeren's throughput as a share of the floor's. */
    double throughput() {
        return zeren.perSecond() / floor.perSecond();
    }

    /** Returns Zeren's 99th percentile as a multiple of the floor's. */
    double p99() {
        return zeren.p99Millis() / floor.p99Millis();
    }
}
