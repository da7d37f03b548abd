package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.rulebook.Rulebook;

/** The search for what could be referred on a day. */
final class CandidateSearch {
    private static final Comparator<Obligation> BY_DUE_DATE = Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::toString);

    private final Referrals referrals;
    private final LocalDate asOf;
    private final Predicate<Obligation> seen;
    private final Organisation organisation;
    private final Map<String, Rulebook> rulebooks = new HashMap<>();
    private final Set<ObligationId> cited;

    CandidateSearch(Referrals referrals, LocalDate asOf, Predicate<Obligation> seen) {
        this.referrals = referrals;
        this.asOf = asOf;
        this.seen = seen;
        this.organisation = referrals.register().institution().on(asOf);
        referrals.rulebooks().ids().stream()
                .flatMap(id -> referrals.rulebooks().inForce(id, asOf).stream())
                .filter(version -> version.oversight().referrals().isPresent())
                .forEach(version -> rulebooks.put(version.id(), version));
        this.cited = referrals.all().stream()
                .filter(proceeding -> proceeding.state().isUnderWay())
                .flatMap(proceeding -> proceeding.referral().obligations().stream())
                .collect(Collectors.toSet());
    }

    List<Candidate> candidates() {
        Map<String, List<Obligation>> overdue = new TreeMap<>();
        firstDay().filter(first -> first.isBefore(asOf)).ifPresent(first -> referrals.register().timetable().forEachDue(
                DateRange.of(first, asOf.minusDays(1)), obligation -> {
                    if (isProof(obligation)) {
                        overdue.computeIfAbsent(obligation.id().rulebook() + " " + obligation.bearer().code() + " " + obligation.post().isPresent(),
                                none -> new ArrayList<>()).add(obligation);
                    }
                }));
        return overdue.values().stream().flatMap(proof -> candidate(proof).stream()).toList();
    }

    private boolean isProof(Obligation obligation) {
        return rulebooks.containsKey(obligation.id().rulebook())
                && !cited.contains(obligation.id())
                && seen.test(obligation)
                && referrals.register().account(obligation, asOf).standing().status() == Status.OVERDUE;
    }

    /** Nothing is due before the first version of a rulebook is in force. */
    private Optional<LocalDate> firstDay() {
        return rulebooks.keySet().stream()
                .flatMap(id -> referrals.rulebooks().versions(id).stream())
                .map(version -> version.inForce().from())
                .min(Comparator.naturalOrder());
    }

    private Optional<Candidate> candidate(List<Obligation> proof) {
        Obligation any = proof.get(0);
        Rulebook rulebook = rulebooks.get(any.id().rulebook());
        Optional<Post> post = any.post().flatMap(owing -> organisation.findPost(owing.code())).filter(found -> found.exists().contains(asOf));
        Optional<Unit> unit = (any.post().isPresent() ? post.map(Post::unit) : Optional.of(any.bearer().code()))
                .flatMap(organisation::findUnit)
                .filter(found -> found.exists().contains(asOf));
        return unit.flatMap(subject -> candidate(rulebook, subject, post, proof.stream().sorted(BY_DUE_DATE).toList()));
    }

    private Optional<Candidate> candidate(Rulebook rulebook, Unit unit, Optional<Post> post, List<Obligation> proof) {
        Competence competence = new Competence(rulebook.oversight().referrals().orElseThrow(), organisation, asOf);
        Optional<Unit> school = competence.schoolOf(unit.code());
        Optional<Unit> decider = competence.deciderOn(unit.code());
        Optional<Unit> filer = school.flatMap(competence::filer);
        if (school.isEmpty() || decider.isEmpty() || decider.equals(filer)) {
            return Optional.empty();
        }
        List<Unit> others = Stream.of(Optional.of(unit), decider, filer).flatMap(Optional::stream).toList();
        List<Unit> proposers = competence.proposers(school.get()).stream().filter(proposer -> !others.contains(proposer)).toList();
        List<Unit> recipients = competence.recipients(school.get());
        return proposers.isEmpty() || recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new Candidate(rulebook, unit, post, proof, decider.get(), proposers, recipients));
    }
}
