package zeren.api.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.api.register.Known;
import zeren.calendar.DateRange;
import zeren.register.Bearer;
import zeren.register.Fact;
import zeren.register.Incident;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** What offices may do about what they owe, by chance; it may be something that is refused. */
record RandomDeed(Random random, Known known, Instant now) {

    /** Returns a fact. */
    Fact next() {
        Register register = known.register();
        List<Obligation> owed = register.timetable().dueWithin(DateRange.of(today().minusDays(60), today().plusDays(200)));
        Obligation obligation = any(owed);
        List<Recorded<?>> facts = register.dossier(obligation.id()).facts();
        for (int i = 0; facts.isEmpty() && i < 40; i++) {
            obligation = random.nextInt(4) == 0 ? obligation : any(owed);
            facts = register.dossier(obligation.id()).facts();
        }
        boolean fresh = facts.isEmpty() || random.nextInt(3) == 0;
        return fresh ? first(any(owed)) : later(obligation, facts.get(random.nextInt(facts.size())));
    }

    private Fact first(Obligation obligation) {
        Registrar registrar = new Registrar(known.register(), today());
        return switch (random.nextInt(8)) {
            case 0 -> registrar.relieve(obligation, relief(obligation, Optional.empty()));
            case 1 -> registrar.relieve(obligation, relief(obligation, Optional.of(obligation.dueOn().plusDays(random.nextInt(40)))));
            case 2 -> registrar.tell(new Incident("gxufe-2020-5", "handover", obligation.bearer().unit().code(), Optional.empty(), now.minusSeconds(random.nextInt(2_000_000))), now);
            default -> registrar.perform(obligation, day(obligation), documents());
        };
    }

    private Fact later(Obligation obligation, Recorded<?> fact) {
        Registrar registrar = new Registrar(known.register(), today());
        if (fact.fact() instanceof Relief relief) {
            return registrar.revoke(new Recorded<>(fact.sequence(), fact.at(), fact.by(), relief));
        }
        if (!(fact.fact() instanceof Performance performance)) {
            return registrar.perform(obligation, day(obligation), documents());
        }
        Recorded<Performance> recorded = new Recorded<>(fact.sequence(), fact.at(), fact.by(), performance);
        LocalDate received = performance.performedOn().plusDays(random.nextInt(10));
        return switch (random.nextInt(5)) {
            case 0 -> registrar.withdraw(recorded, Withdrawal.Reason.DUPLICATE);
            case 1 -> registrar.correct(recorded, obligation, day(obligation), documents());
            case 2 -> registrar.review(recorded, obligation, new Review(recorded.id(), Review.Outcome.ACCEPTED, received, Optional.empty()));
            default -> registrar.review(recorded, obligation, new Review(recorded.id(), Review.Outcome.RETURNED, received, Optional.of(Review.Reason.INCOMPLETE)));
        };
    }

    private LocalDate day(Obligation obligation) {
        long days = Math.max(1, today().toEpochDay() - obligation.first().toEpochDay());
        return today().minusDays(random.nextInt((int) Math.min(days + 1, 250)));
    }

    private Relief relief(Obligation obligation, Optional<LocalDate> until) {
        Relief.Kind kind = until.isPresent() ? Relief.Kind.EXTENSION : Relief.Kind.WAIVER;
        String by = obligation.owedTo().map(unit -> unit.code()).orElse(Bearer.of(obligation.bearer().unit()).code());
        return new Relief(obligation.id(), kind, until, by, Relief.Reason.FORCE_MAJEURE, document(DocumentKind.NOTICE));
    }

    private static List<DocumentReference> documents() {
        return Arrays.stream(DocumentKind.values()).map(RandomDeed::document).toList();
    }

    private static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(kind, "1", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
