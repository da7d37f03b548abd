package zeren.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import zeren.api.access.Grants;
import zeren.api.access.Tokens;
import zeren.api.backup.BackupStore;
import zeren.api.events.EventStore;
import zeren.api.feed.FeedStore;
import zeren.api.http.AnswerStore;
import zeren.api.imports.ImportStore;
import zeren.api.imports.ShippedRulebookStore;
import zeren.api.journal.JournalStore;
import zeren.api.push.LedgerStore;
import zeren.api.register.ChangeStore;
import zeren.api.register.FactStore;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Database;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalHead;
import zeren.api.sql.Sql;
import zeren.api.webhook.WebhookStore;

/** An opened register: everything that reads or writes it, over one database. */
public final class Store implements AutoCloseable {
    private final Sql sql;
    private final RegisterStore register;
    private final Tokens tokens;
    private final Grants grants;
    private final ImportStore imports;
    private final FactStore facts;
    private final ChangeStore changes;
    private final JournalStore journal;
    private final EventStore events;
    private final FeedStore feeds;
    private final WebhookStore webhooks;
    private final LedgerStore pushes;
    private final BackupStore backups;
    private final Path folder;
    private final Optional<Path> firstToken;

    private Store(Sql sql, Path folder, InstantSource clock, ZoneId zone) {
        Journal journal = new Journal(clock);
        AnswerStore answers = new AnswerStore();
        this.sql = sql;
        this.folder = folder;
        this.journal = new JournalStore(sql);
        register = new RegisterStore(sql, zone);
        changes = new ChangeStore(sql, journal, answers, register);
        tokens = new Tokens(sql, journal, answers, clock);
        grants = new Grants(sql, journal, answers, tokens, clock);
        imports = new ImportStore(sql, changes, register);
        facts = new FactStore(sql, journal, answers, register);
        events = new EventStore(sql, register, clock, zone);
        feeds = new FeedStore(sql, journal, answers, grants::stillGood);
        webhooks = new WebhookStore(sql, journal, answers, tokens::check);
        pushes = new LedgerStore(sql);
        backups = new BackupStore(sql);
        facts.forgetOldAnswers();
        new ShippedRulebookStore(sql, changes, register).addMissing();
        firstToken = tokens.writeFirst(folder);
    }

    /**
     * Opens a register. At its first start, the shipped rulebooks are recorded and an administrator's token is written.
     *
     * @param folder where the token is written
     * @param clock by which facts are dated and tokens expire
     * @param zone in which an entry belongs to a day
     * @throws zeren.api.sql.StorageException if the database cannot be opened, or might lose what it acknowledged
     */
    public static Store open(Database database, Path folder, InstantSource clock, ZoneId zone) {
        Sql sql = Sql.open(database);
        try {
            return new Store(sql, folder, clock, zone);
        } catch (RuntimeException failure) {
            sql.close();
            throw failure;
        }
    }

    /** Returns what is recorded. */
    public RegisterStore register() {
        return register;
    }

    /** Returns by what callers are known. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns what was granted to persons. */
    public Grants grants() {
        return grants;
    }

    /** Returns the way in for organisations, the sample school among them. */
    public ImportStore imports() {
        return imports;
    }

    /** Returns the way in for changes of organisation and rules. */
    public ChangeStore changes() {
        return changes;
    }

    /** Returns the way in for what was done. */
    public FactStore facts() {
        return facts;
    }

    /** Returns the calendars that others subscribe to. */
    public FeedStore feeds() {
        return feeds;
    }

    /** Returns the webhooks to which events are sent. */
    public WebhookStore webhooks() {
        return webhooks;
    }

    /** Returns what other systems of to-dos were told. */
    public LedgerStore pushes() {
        return pushes;
    }

    /** Returns the way to copies of the whole register. */
    public BackupStore backups() {
        return backups;
    }

    /** Returns the folder in which it may write files. */
    public Path folder() {
        return folder;
    }

    /** Returns what happened, in the order in which it was told. */
    public EventStore events() {
        return events;
    }

    /** Returns the journal, to be given out and verified. */
    public JournalStore journal() {
        return journal;
    }

    /** Returns the file into which this start wrote the administrator's token, where it did. */
    public Optional<Path> firstToken() {
        return firstToken;
    }

    /** Returns the end of the journal, as it is by now. */
    JournalHead head() {
        return sql.head();
    }

    /** Asks the database where the journal ends, whether that is known or not, and brings the register up to date; throws if it does not answer. */
    void ask() {
        sql.read(Journal::head);
        register.current();
    }

    /** Has the connections to the database, and who waits for one, be measured. */
    void measure(MeterRegistry registry) {
        sql.measure(registry);
    }

    /** Finishes what is being written, then closes the database. */
    @Override
    public void close() {
        events.close();
        sql.close();
    }
}
