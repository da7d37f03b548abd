package zeren.api.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.api.journal.Checkpoint;
import zeren.api.journal.JournalStore;
import zeren.api.journal.Verification;
import zeren.api.fault.Tally.Count;
import zeren.api.sql.Database;
import zeren.api.sql.Engine;
import zeren.api.sql.Sql;

/** Whoever comes after a kill and holds what was promised against what is there. */
final class Audit {
    private final Engine engine;
    private final Database database;
    private final Path folder;
    private final Tally tally;
    private final List<Answered> acknowledged = new ArrayList<>();
    private Effects effects;
    private Optional<Checkpoint> end = Optional.empty();

    Audit(Engine engine, Database database, Path folder, Tally tally) {
        this.engine = engine;
        this.database = database;
        this.folder = folder;
        this.tally = tally;
    }

    /** Notes where the journal ends before anybody writes. */
    void begin(Wire wire) {
        effects = new Effects(wire);
    }

    /** Verifies what the kill left, as {@code zeren verify} does, before any server has touched it. */
    void verify() throws IOException {
        Verification verification;
        try (Sql sql = Sql.open(asItWasLeft())) {
            verification = new JournalStore(sql).verify(end);
        }
        tally.check(verification.finding().isEmpty(), Count.VERIFY_FAILED, verification.finding().toString());
        long before = end.map(Checkpoint::sequence).orElse(0L);
        tally.check(verification.end().sequence() >= before, Count.HEAD_WENT_BACK, end + " to " + verification.end());
        end = Optional.of(verification.end());
    }

    /** Looks, on a server that was started again, for all that was acknowledged in a round, and asks again for what got no answer. */
    void check(Wire wire, List<Answered> answered, List<Write> unanswered) {
        checkOrder(wire);
        answered.forEach(answer -> tally.check(answer.isAcknowledged(), Count.REFUSED, answer.toString()));
        List<Answered> promised = answered.stream().filter(Answered::isAcknowledged).toList();
        promised.forEach(answer -> checkThere(wire, answer));
        acknowledged.addAll(promised);
        tally.add(Count.ACKNOWLEDGED, promised.size());
        tally.add(Count.UNANSWERED, unanswered.size());
        unanswered.forEach(write -> askAgain(wire, write));
        checkOrder(wire);
        unanswered.forEach(write -> tally.check(effects.of(write).size() == 1, Count.DOUBLED, write + " made " + effects.of(write)));
        tally.check(effects.size() == acknowledged.size(), Count.SURPLUS, effects.size() + " entries for " + acknowledged.size() + " writes");
    }

    /** Sends again what was answered just before the kill: the answer has to be the very same, and nothing is done. */
    void checkKept(Wire wire, List<Answered> answers) {
        for (Answered answer : answers) {
            Answered again = wire.send(answer.write()).orElseThrow();
            tally.add(Count.ASKED_AGAIN, 1);
            tally.check(again.replayed() && again.body().equals(answer.body()), Count.DOUBLED, answer + ", then " + again);
        }
        checkOrder(wire);
        tally.check(effects.size() == acknowledged.size(), Count.SURPLUS, effects.size() + " entries for " + acknowledged.size() + " writes");
    }

    /** Looks once more for everything that was ever acknowledged, and whether each event was told once. */
    void checkAll(Wire wire) {
        acknowledged.forEach(answer -> checkThere(wire, answer));
        News news = News.read(wire);
        news.faults().forEach(fault -> tally.check(false, Count.EVENTS, fault));
        acknowledged.stream().filter(answer -> !answer.isFound()).forEach(answer -> {
            long told = effects.of(answer.write()).stream().mapToLong(news::ofChange).sum();
            tally.check(told == 1, Count.EVENTS, answer + " was told " + told + " times");
        });
    }

    private void checkOrder(Wire wire) {
        effects.read(wire).forEach(gap -> tally.check(false, Count.GAPS, gap));
    }

    private void checkThere(Wire wire, Answered answer) {
        List<Long> made = effects.of(answer.write());
        tally.check(answer.isFound() ? made.equals(List.of(answer.sequence())) : made.size() == 1,
                made.isEmpty() ? Count.LOST : Count.DOUBLED, answer + " made " + made);
        checkSame(wire, answer);
    }

    private void checkSame(Wire wire, Answered answer) {
        if (answer.isFound()) {
            String there = wire.get(answer.pathThen(), "application/json");
            tally.check(there.equals(answer.body()), Count.CHANGED, answer + " is now " + there);
        }
    }

    /** Asks twice: the first answer may be the first there is or the one that was kept, the second has to be the kept one. */
    private void askAgain(Wire wire, Write write) {
        List<Long> done = effects.of(write);
        Answered first = wire.send(write).orElseThrow();
        tally.check(first.isAcknowledged(), Count.REFUSED, first.toString());
        if (!first.isAcknowledged()) {
            return;
        }
        tally.add(first.replayed() ? Count.REPLAYED : Count.DONE_BY_RETRY, 1);
        tally.check(done.isEmpty() || first.replayed(), Count.DOUBLED, first + " though it was done by " + done);
        tally.check(!done.isEmpty() || !first.replayed(), Count.HALF, first + " is an answer to what was not done");
        tally.check(done.isEmpty() || !first.isFound() || done.equals(List.of(first.sequence())), Count.HALF, first + " does not answer for " + done);
        Answered second = wire.send(write).orElseThrow();
        tally.check(second.replayed() && second.body().equals(first.body()), Count.DOUBLED, first + ", then " + second);
        checkSame(wire, first);
        acknowledged.add(first);
    }

    /** Opening an embedded database repairs it, which is for the server to do: so its copy is opened. */
    private Database asItWasLeft() throws IOException {
        if (engine != Engine.H2) {
            return database;
        }
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.copy(folder.resolve("zeren.mv.db"), copy.resolve("zeren.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return Database.inFolder(copy);
    }
}
