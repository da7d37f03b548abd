package zeren.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import zeren.explanation.Explanation;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;

/**
 * What is owed and what was done about it, as known after a given number of facts.
 *
 * <p>A view on a {@link History} up to one of its numbers, and so immutable: the answer for a date as known then is the same for ever.
 */
public final class Register {
    private final Institution institution;
    private final Timetable timetable;
    private final History history;
    private final long upTo;
    private final ZoneId zone;

    /**
     * Creates the view.
     *
     * @param timetable what is owed by the rules and the organisation; the occasions that the facts raise come from {@code history}
     * @param upTo the number of the last fact that is known
     * @param zone where a day begins, for what happened at an instant
     */
    public Register(Institution institution, Timetable timetable, History history, long upTo, ZoneId zone) {
        this.institution = Objects.requireNonNull(institution, "institution");
        this.history = Objects.requireNonNull(history, "history");
        this.upTo = upTo;
        this.zone = Objects.requireNonNull(zone, "zone");
        this.timetable = timetable.knowing(Occasions.of(history, upTo, zone, this::unit));
    }

    /** Returns the unit of a bearer: the unit of that code, or that of the post. */
    private String unit(String bearer) {
        Organisation latest = institution.on(LocalDate.MAX);
        return latest.findUnit(bearer).map(Unit::code).or(() -> latest.findPost(bearer).map(Post::unit)).orElse(bearer);
    }

    /** Returns the date at an instant, where a day begins for this register. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Returns the hierarchy as it is known by now. */
    public Institution institution() {
        return institution;
    }

    /** Returns every fact there is, those after its own number too. */
    public History history() {
        return history;
    }

    /** Returns what is owed, on the occasions too that the facts raised. */
    public Timetable timetable() {
        return timetable;
    }

    /** Returns what is recorded about an obligation itself, not about what counts for it besides. */
    public Dossier dossier(ObligationId obligation) {
        return new Dossier(history.about(obligation, upTo));
    }

    /** Returns what is owed under a name, or was when something was recorded about it; nothing where neither is. */
    public Optional<Matter> findMatter(ObligationId id) {
        Optional<Matter> owed = timetable.find(id).map(Matter.class::cast);
        return owed.isPresent() || history.about(id, upTo).isEmpty() ? owed : OnceOwed.of(id, timetable, institution);
    }

    /** Returns for each performance of something itself, by id, whether it counts on {@code asOf}; none does of what is owed no more. */
    public Map<String, Verdict> verdicts(Matter about, LocalDate asOf) {
        Map<String, Verdict> verdicts = new HashMap<>(new Counting(about, dossier(about.id()), LocalDate.MIN, asOf).verdicts());
        if (!(about instanceof Obligation)) {
            verdicts.replaceAll((id, verdict) -> verdict.whereNotOwed());
        }
        return Map.copyOf(verdicts);
    }

    /** Returns every fact by which {@code obligation} is judged on any date, in the order of recording: about itself, and about what counts for it. */
    public List<Recorded<?>> factsBehind(Obligation obligation) {
        SortedMap<Long, Recorded<?>> facts = new TreeMap<>();
        Contribution.to(obligation, this, LocalDate.MAX).forEach(part -> part.dossier().facts().forEach(fact -> facts.put(fact.sequence(), fact)));
        obligation.occasion().flatMap(occasion -> history.raising(occasion.id(), upTo)).ifPresent(fact -> facts.put(fact.sequence(), fact));
        return List.copyOf(facts.values());
    }

    /** Returns the facts of a kind that speaks of no obligation, in the order of recording. */
    public <F extends Fact> List<Recorded<F>> all(Class<F> kind) {
        return history.all(kind, upTo);
    }

    /** Returns the fact of that kind and id, or nothing where none is known. */
    public <F extends Fact> Optional<Recorded<F>> find(Class<F> kind, String id) {
        return history.find(kind, id, upTo);
    }

    /** Returns the performance of that id, or nothing where none is known. */
    public Optional<Recorded<Performance>> findPerformance(String id) {
        return history.find(Performance.class, id, upTo);
    }

    /** Returns the incident of that id, or nothing where none is known. */
    public Optional<Recorded<Incident>> findIncident(String id) {
        return history.find(Incident.class, id, upTo);
    }

    /** Returns the names of what was extended, each once, be the extension revoked or not. */
    public Set<ObligationId> everExtended() {
        return new LinkedHashSet<>(history.extended(upTo));
    }

    /** Returns the reviews by which recipients returned something. */
    Stream<Recorded<Review>> returns() {
        return history.raising(upTo).stream().flatMap(recorded -> History.as(Review.class, recorded).stream());
    }

    /** Returns every incident. */
    Stream<Recorded<Incident>> incidents() {
        return all(Incident.class).stream();
    }

    /** Returns the occasion that an incident would be, if it were recorded. */
    Occasion asOccasion(Incident incident) {
        return Occasion.of(new Recorded<>(1, incident.occurredAt(), "", incident), zone);
    }

    /** Returns the relief of that id, or nothing where none is known. */
    public Optional<Recorded<Relief>> findRelief(String id) {
        return history.find(Relief.class, id, upTo);
    }

    /** Returns how {@code obligation} stands on {@code asOf}. */
    public Account account(Obligation obligation, LocalDate asOf) {
        return Judgement.of(obligation, this, asOf).account();
    }

    /** Returns the day on which {@code obligation} was performed as often as required, be it late; nothing where by {@code asOf} it was not. */
    public Optional<LocalDate> performedOn(Obligation obligation, LocalDate asOf) {
        return Judgement.of(obligation, this, asOf).lastNeeded();
    }

    /** Returns why {@code obligation} is owed by whom, to whom and by when, and why it stands on {@code asOf} as {@link #account} says. */
    public Explanation explanation(Obligation obligation, LocalDate asOf) {
        return Reasons.of(Judgement.of(obligation, this, asOf), this);
    }
}
