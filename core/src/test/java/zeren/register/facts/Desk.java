package zeren.register.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.organisation.Institution;
import zeren.register.Account;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;

/** A register that is being written to: every fact passes the registrar on the day of its recording, as on the server. */
public final class Desk {
    private final School school;
    private final History history = new History();
    private final List<Recorded<?>> facts = new ArrayList<>();

    public Desk(School school) {
        this.school = school;
    }

    public School school() {
        return school;
    }

    /** Records what the registrar decides on {@code today}, or passes its refusal on and changes nothing. */
    public <F extends Fact> Recorded<F> record(LocalDate today, Function<Registrar, F> decision) {
        return add(today, decision.apply(new Registrar(now(), today)));
    }

    /** Records a fact without asking the registrar. */
    public <F extends Fact> Recorded<F> add(LocalDate today, F fact) {
        long sequence = last() + 1;
        Recorded<F> recorded = new Recorded<>(sequence, instant(today).plusSeconds(sequence), "token-1", fact);
        history.add(recorded);
        facts.add(recorded);
        return recorded;
    }

    /** Returns everything recorded, from the first on. */
    public List<Recorded<?>> facts() {
        return List.copyOf(facts);
    }

    public long last() {
        return facts.size();
    }

    public Register now() {
        return upTo(last());
    }

    public Register upTo(long sequence) {
        return seenBy(school, sequence);
    }

    /** Returns the same facts in the light of another hierarchy. */
    public Register seenBy(School other, long sequence) {
        return new Register(Institution.of(other.organisation()), other.timetable(), history, sequence, ZoneOffset.UTC);
    }

    /** Returns the number of the last fact that was recorded by the end of {@code day}; of all, where no day is given. */
    public long lastOn(Optional<LocalDate> day) {
        return day.map(date -> facts.stream().filter(recorded -> recorded.at().isBefore(instant(date.plusDays(1)))).count()).orElse(last());
    }

    public Account account(Obligation obligation, LocalDate asOf) {
        return now().account(obligation, asOf);
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }
}
