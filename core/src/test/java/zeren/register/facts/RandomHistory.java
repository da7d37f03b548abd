package zeren.register.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** Facts about a few obligations, tried through the registrar on random days; what it refuses is left out. */
final class RandomHistory {
    private static final int MOST_STEPS = 16;

    private final Random random;
    private final Desk desk;
    private final List<Obligation> group;
    private final List<Recorded<Performance>> performances = new ArrayList<>();
    private final List<Recorded<Relief>> reliefs = new ArrayList<>();
    private final LocalDate first;
    private final LocalDate last;
    private LocalDate today;

    RandomHistory(Random random, World world) {
        this.random = random;
        this.group = world.anyGroup(random);
        this.desk = new Desk(world.school());
        this.first = group.stream().map(obligation -> obligation.first()).min(Comparator.naturalOrder()).orElseThrow().minusDays(9);
        this.last = group.stream().map(Obligation::dueOn).max(Comparator.naturalOrder()).orElseThrow().plusDays(60);
        this.today = first.plusDays(random.nextInt(40));
    }

    /** Returns a history of up to 16 steps, or many more for what is owed many times a month. */
    static RandomHistory grown(Random random, World world) {
        RandomHistory history = new RandomHistory(random, world);
        int often = history.group.get(0).term().required() > 3 ? 3 : 1;
        history.grow((1 + random.nextInt(MOST_STEPS)) * often);
        return history;
    }

    void grow(int steps) {
        for (int step = 0; step < steps; step++) {
            try {
                step();
            } catch (Refusal refused) {
                today = today.plusDays(1);
            }
        }
    }

    Desk desk() {
        return desk;
    }

    List<Obligation> group() {
        return group;
    }

    /** Returns the performances that were recorded, whether they stand or not. */
    List<Recorded<Performance>> performances() {
        return List.copyOf(performances);
    }

    /** Returns the day of the last recording, or a later one. */
    LocalDate today() {
        return today;
    }

    /** Returns a day in or about the periods, often one on which something changes. */
    LocalDate anyDay() {
        Obligation obligation = any(group);
        return switch (random.nextInt(8)) {
            case 0 -> obligation.dueOn().plusDays(random.nextInt(3) - 1L);
            case 1 -> obligation.first().plusDays(random.nextInt(3) - 1L);
            case 2 -> obligation.bearer().exists().end().orElse(obligation.dueOn()).plusDays(random.nextInt(3) - 1L);
            case 3 -> performances.isEmpty() ? today : any(performances).fact().performedOn().plusDays(random.nextInt(3) - 1L);
            default -> first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay())));
        };
    }

    /** Tries to record a performance; throws the refusal. */
    Recorded<Performance> perform() {
        Obligation obligation = any(group);
        LocalDate on = upToToday();
        Recorded<Performance> performed = desk.record(today, registrar -> registrar.perform(obligation, on, documents(obligation)));
        performances.add(performed);
        return performed;
    }

    /** Tries to correct one of the performances; throws the refusal. */
    Recorded<Performance> correct() {
        return correct(any(performances));
    }

    private Recorded<Performance> correct(Recorded<Performance> corrected) {
        Obligation obligation = about(corrected);
        LocalDate on = upToToday();
        Recorded<Performance> performed = desk.record(today, registrar -> registrar.correct(corrected, obligation, on, documents(obligation)));
        performances.add(performed);
        return performed;
    }

    private void step() {
        today = today.plusDays(random.nextInt(3) == 0 ? random.nextInt(90) : random.nextInt(5));
        int kind = random.nextInt(20);
        if (kind < 10 || performances.isEmpty()) {
            perform();
        } else if (kind < 13) {
            review();
        } else if (kind < 15) {
            correct();
        } else if (kind < 16) {
            desk.record(today, registrar -> registrar.withdraw(any(performances), any(List.of(Withdrawal.Reason.values()))));
        } else if (kind < 19) {
            relieve();
        } else if (!reliefs.isEmpty()) {
            desk.record(today, registrar -> registrar.revoke(any(reliefs)));
        }
    }

    private void review() {
        Recorded<Performance> reviewed = any(performances);
        Review.Outcome outcome = random.nextInt(3) == 0 ? Review.Outcome.ACCEPTED : Review.Outcome.RETURNED;
        Optional<Review.Reason> reason = Optional.of(Review.Reason.ILLEGIBLE).filter(any -> outcome == Review.Outcome.RETURNED);
        LocalDate receivedOn = random.nextBoolean() ? today : reviewed.fact().performedOn().plusDays(random.nextInt(20));
        Review review = new Review(reviewed.id(), outcome, receivedOn, reason);
        desk.record(today, registrar -> registrar.review(reviewed, about(reviewed), review));
        if (random.nextInt(3) == 0) {
            correct(reviewed);
        }
    }

    private void relieve() {
        Obligation obligation = any(group);
        Relief.Kind kind = random.nextInt(4) == 0 ? Relief.Kind.WAIVER : Relief.Kind.EXTENSION;
        Optional<LocalDate> until = Optional.of(obligation.dueOn().plusDays(random.nextInt(60))).filter(any -> kind == Relief.Kind.EXTENSION);
        Relief relief = new Relief(
                obligation.id(), kind, until, "superior", any(List.of(Relief.Reason.values())), Documents.one(DocumentKind.NOTICE));
        reliefs.add(desk.record(today, registrar -> registrar.relieve(obligation, relief)));
    }

    private List<DocumentReference> documents(Obligation obligation) {
        List<DocumentReference> documents = new ArrayList<>();
        for (DocumentKind kind : obligation.duty().documents()) {
            if (random.nextInt(8) > 0) {
                documents.add(Documents.one(kind));
            }
        }
        if (documents.isEmpty()) {
            documents.add(Documents.one(DocumentKind.REFERENCE));
        }
        return documents;
    }

    private LocalDate upToToday() {
        LocalDate day = anyDay();
        return day.isAfter(today) && random.nextInt(5) > 0 ? today : day;
    }

    private Obligation about(Recorded<Performance> performance) {
        return group.stream().filter(obligation -> obligation.id().equals(performance.fact().obligation())).findFirst().orElseThrow();
    }

    private <T> T any(List<T> members) {
        return members.get(random.nextInt(members.size()));
    }
}
