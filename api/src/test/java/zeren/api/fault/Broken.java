package zeren.api.fault;

/** The database server breaks off, and is started again. */
record Broken(Postgres postgres) implements Trouble {

    @Override
    public void begin(Victim victim) throws Exception {
        postgres.breakOff();
    }

    @Override
    public void end(Victim victim) throws Exception {
        postgres.start();
    }
}
