package zeren.api.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.accountability.Vacancy;
import zeren.api.Server;
import zeren.api.Store;
import zeren.api.sql.Database;
import zeren.calendar.ShippedCalendars;
import zeren.explanation.Explanation;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.register.Editions;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Text;

/** What somebody at a desk in the sample school records in memory, each fact at nine in the morning of its day, and has explained. */
final class SampleDesk {
    static final String RULEBOOK = "gxufe-2020-5";
    private static final Rulebooks RULES = Rulebooks.of(List.of(ShippedRulebooks.get(RULEBOOK)));
    private static final Institution SCHOOL = school();

    private final History history = new History();
    private final Timetable timetable;
    private long sequence;

    SampleDesk(Parameter... parameters) {
        this(Editions.of(rules(parameters)));
    }

    private SampleDesk(Editions<Rules> rules) {
        this.timetable = Timetable.of(rules, Editions.<Function<LocalDate, Organisation>>of(SCHOOL::on));
    }

    /** Returns the desk of a school that sets something on a day. */
    static SampleDesk setting(Parameter parameter, String on) {
        return new SampleDesk(Editions.of(rules()).and(LocalDate.parse(on), rules(parameter)));
    }

    private static Rules rules(Parameter... parameters) {
        return new Rules(RULES, List.of(parameters), ShippedCalendars::get);
    }

    Timetable timetable() {
        return timetable;
    }

    /** Returns the obligation of that name, which is written without the rulebook. */
    Obligation obligation(String name) {
        return timetable.get(ObligationId.parse(RULEBOOK + ":" + name));
    }

    Recorded<Performance> perform(String name, String on, String... documents) {
        return record(on, registrar -> registrar.perform(obligation(name), LocalDate.parse(on), documents(documents)));
    }

    Recorded<Performance> correct(Recorded<Performance> corrected, String today, String on, String... documents) {
        return record(today, registrar -> registrar.correct(corrected, about(corrected), LocalDate.parse(on), documents(documents)));
    }

    Recorded<Withdrawal> withdraw(Recorded<Performance> performance, String today) {
        return record(today, registrar -> registrar.withdraw(performance, Withdrawal.Reason.DUPLICATE));
    }

    Recorded<Review> accept(Recorded<Performance> performance, String receivedOn) {
        return review(performance, new Review(performance.id(), Review.Outcome.ACCEPTED, LocalDate.parse(receivedOn), Optional.empty()));
    }

    Recorded<Review> sendBack(Recorded<Performance> performance, String receivedOn, Review.Reason reason) {
        return review(performance, new Review(performance.id(), Review.Outcome.RETURNED, LocalDate.parse(receivedOn), Optional.of(reason)));
    }

    Recorded<Relief> waive(String name, String today, String grantedBy, Relief.Reason reason, String document) {
        return relieve(name, today, Relief.Kind.WAIVER, Optional.empty(), grantedBy, reason, document);
    }

    Recorded<Relief> extend(String name, String today, String until, String grantedBy, Relief.Reason reason, String document) {
        return relieve(name, today, Relief.Kind.EXTENSION, Optional.of(LocalDate.parse(until)), grantedBy, reason, document);
    }

    void revoke(Recorded<Relief> relief, String today) {
        record(today, registrar -> registrar.revoke(relief));
    }

    /** Returns the explanation of an obligation as the server gives it. */
    Explanation explain(Obligation obligation, LocalDate asOf) {
        Explanation explanation = register().explanation(obligation, asOf);
        return Vacancy.of(obligation, timetable.organisation(obligation), RULES.versions())
                .map(vacancy -> vacancy.told(explanation))
                .orElse(explanation);
    }

    Register register() {
        return new Register(SCHOOL, timetable, history, sequence, ZoneOffset.UTC);
    }

    <F extends Fact> Recorded<F> record(String today, Function<Registrar, F> decision) {
        LocalDate day = LocalDate.parse(today);
        F fact = decision.apply(new Registrar(register(), day));
        Recorded<F> recorded = new Recorded<>(sequence + 1, day.atTime(9, 0).atZone(Server.ZONE).toInstant(), "clerk", fact);
        history.add(recorded);
        sequence++;
        return recorded;
    }

    static DocumentReference document(String written) {
        String[] words = written.split(" ", 2);
        DocumentKind kind = Text.coded("kind", DocumentKind.class, words[0]);
        return new DocumentReference(kind, words[1], Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<DocumentReference> documents(String... written) {
        return Stream.of(written).map(SampleDesk::document).toList();
    }

    private Recorded<Review> review(Recorded<Performance> performance, Review review) {
        return record(review.receivedOn().toString(), registrar -> registrar.review(performance, about(performance), review));
    }

    private Recorded<Relief> relieve(
            String name, String today, Relief.Kind kind, Optional<LocalDate> until, String grantedBy, Relief.Reason reason, String document) {
        Relief relief = new Relief(obligation(name).id(), kind, until, grantedBy, reason, document(document));
        return record(today, registrar -> registrar.relieve(obligation(name), relief));
    }

    private Obligation about(Recorded<Performance> performance) {
        return timetable.get(performance.fact().obligation());
    }

    /** Reads the sample school as the server does; its writing thread must find nothing in here that waits for this class to be there. */
    private static Institution school() {
        try {
            Path folder = Files.createTempDirectory("zeren");
            try (Store store = Store.open(Database.inFolder(folder), folder, Clock.fixed(Server.NOW, Server.ZONE), Server.ZONE)) {
                store.imports().loadSample();
                return store.register().current().institution();
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
