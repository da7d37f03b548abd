package zeren.api.push;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;

/** All systems of to-dos, told what there is to tell, one after the other. Not for several threads at once. */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final RegisterStore register;
    private final LedgerStore ledger;
    private final Telling telling;
    private final List<Channel> channels;
    private final Map<Assignment, Survey> surveys = new EnumMap<>(Assignment.class);
    private long surveyed = -1;
    private LocalDate day = LocalDate.MIN;

    Round(RegisterStore register, LedgerStore ledger, TargetFile file, Telling telling) {
        this.register = register;
        this.ledger = ledger;
        this.telling = telling;
        this.channels = file.targets().stream().map(target -> new Channel(target, ledger, telling)).toList();
    }

    /**
     * Does what there is to do, if this server is the one that does it.
     *
     * @throws InterruptedException if the thread is told to stop
     */
    void run() throws InterruptedException {
        if (!ledger.lease(telling.holder(), telling.now())) {
            channels.forEach(Channel::forget);
            return;
        }
        Known known = register.current();
        LocalDate today = telling.now().atZone(telling.zone()).toLocalDate();
        if (known.sequence() != surveyed || !today.equals(day)) {
            surveys.clear();
            surveyed = known.sequence();
            day = today;
        }
        try {
            for (Channel channel : channels) {
                channel.run(surveys.computeIfAbsent(channel.assignment(), assignment -> Survey.of(known, today, assignment)));
            }
        } catch (LedgerStore.LeaseLost lost) {
            LOG.info("{}", lost.getMessage());
            channels.forEach(Channel::forget);
        } catch (RuntimeException failure) {
            channels.forEach(Channel::forget);
            throw failure;
        }
    }

    /** Lets another server go on. */
    void release() {
        ledger.release(telling.holder());
    }
}
