package zeren.api.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;

/** A server whose database cannot work now and then, and which is never started again; counts what is wrong meanwhile and afterwards. */
final class Outages {
    private static final int CLIENTS = 8;

    private final Engine engine;
    private final Database database;
    private final Path folder;
    private final long seed;
    private final Tally tally = new Tally();

    Outages(Engine engine, Database database, Path folder, long seed) {
        this.engine = engine;
        this.database = database;
        this.folder = folder;
        this.seed = seed;
    }

    Tally run(int times, Trouble trouble) throws Exception {
        List<Writer> writers = IntStream.rangeClosed(1, CLIENTS).mapToObj(number -> new Writer(number, new Random(seed + number))).toList();
        Audit audit = new Audit(engine, database, folder, tally);
        try (Hook hook = new Hook()) {
            Victim victim = Victim.start(engine, database, folder, "--webhook-hosts", hook.address());
            try {
                Stream stream = new Stream(victim.wire());
                hook.order(victim.wire());
                audit.begin(victim.wire());
                endure(victim, writers, times, trouble);
                audit.check(victim.wire(), writers.stream().flatMap(writer -> writer.answered().stream()).toList(),
                        writers.stream().map(Writer::unanswered).flatMap(Optional::stream).toList());
                audit.checkAll(victim.wire());
                checkTold(News.read(victim.wire()), hook, stream);
                tally.check(victim.stop(), Count.STOP_NOT_CLEAN, victim.log());
                audit.verify();
                return tally;
            } finally {
                victim.kill();
            }
        }
    }

    private void endure(Victim victim, List<Writer> writers, int times, Trouble trouble) throws Exception {
        try (Load load = new Load(tally, victim.wire(), writers)) {
            for (int time = 0; time < times; time++) {
                load.awaitProgress();
                trouble.begin(victim);
                load.awaitTrouble();
                trouble.end(victim);
                load.awaitProgress();
                tally.add(Count.OUTAGES, 1);
            }
        }
    }

    /** Everything that happened since they began to listen was told to those who listen, be it more than once. */
    private void checkTold(News news, Hook hook, Stream stream) throws InterruptedException {
        tally.add(Count.TOLD, news.ids().size());
        tally.check(hook.got(news.ids()), Count.NOT_TOLD, "the webhook did not get everything");
        tally.check(stream.got(news.ids()), Count.NOT_TOLD, "the stream did not get everything of " + news.ids().size() + ": " + stream);
    }
}
