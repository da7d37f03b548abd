package zeren.api.http;

/**
 * Whether the server is about to stop. Then it is not ready any more, and says with each answer that the connection ends with it; but it answers as before, until
 * whoever distributes requests has seen that.
 */
public final class Drain {
    private volatile boolean begun;

    /** Creates that of a server that goes on. */
    public Drain() {}

    /** Has it begin; it never ends. */
    public void begin() {
        begun = true;
    }

    /** Tells whether it has begun. */
    public boolean hasBegun() {
        return begun;
    }
}
