package zeren.api.fault;

/** Something that keeps a database from its work for a while. */
interface Trouble {
    /** Makes it, for a server of ours that runs. */
    void begin(Victim victim) throws Exception;

    /** Takes its cause away, and nothing else. */
    void end(Victim victim) throws Exception;
}
