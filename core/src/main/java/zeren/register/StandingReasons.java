package zeren.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zeren.explanation.Value;
import zeren.explanation.Value.Word;
import zeren.explanation.Values;
import zeren.organisation.Organisation;

/** What was granted, how much is done, and how the obligation stands therefore. */
final class StandingReasons {
    private static final String AS_OF = "as_of";
    private static final String EXTENDED_TO = "extended_to";

    private final Judgement judgement;
    private final Obligation obligation;
    private final Dossier dossier;
    private final Organisation organisation;

    StandingReasons(Judgement judgement, Organisation organisation) {
        this.judgement = judgement;
        this.obligation = judgement.obligation();
        this.dossier = judgement.dossier();
        this.organisation = organisation;
    }

    void tell(Reasons reasons) {
        dossier.reliefs().forEach(relief -> tellRelief(reasons, relief));
        if (dossier.inForce(Relief.Kind.EXTENSION).count() > 1) {
            reasons.add(ObligationStep.FURTHEST_EXTENSION, due(Values.NONE), ComputationRule.DATES);
        }
        tellHowMuch(reasons);
        tellStatus(reasons);
    }

    private void tellRelief(Reasons reasons, Recorded<Relief> recorded) {
        Relief relief = recorded.fact();
        Values id = Values.NONE.and("relief", recorded.id());
        Optional<Recorded<Revocation>> revocation = dossier.revocationOf(recorded.id());
        if (revocation.isPresent()) {
            Values revoked = id
                    .and("kind", Word.of("relief_kind", relief.kind()))
                    .and("until", relief.until().map(Value.Day::new))
                    .and("granted_by", Naming.of(relief.grantedBy(), organisation))
                    .and("document", Naming.of(relief.document()))
                    .and("revocation", revocation.get().id())
                    .and("revoked_at", revocation.get().at());
            reasons.add(ObligationStep.RELIEF_REVOKED, revoked, ComputationRule.FACTS);
        } else {
            Values granted = id
                    .and("granted_by", Naming.of(relief.grantedBy(), organisation))
                    .and("reason", Word.of("relief_reason", relief.reason()))
                    .and("document", Naming.of(relief.document()))
                    .and("until", relief.until().map(Value.Day::new));
            boolean waiver = relief.kind() == Relief.Kind.WAIVER;
            reasons.add(waiver ? ObligationStep.WAIVER : ObligationStep.EXTENSION, granted, Naming.authority(relief.document()));
        }
    }

    private void tellHowMuch(Reasons reasons) {
        int required = obligation.term().required();
        if (required > 1) {
            Values tally = Values.NONE.and("performed", judgement.counted().size()).and("required", required).and(AS_OF, judgement.asOf());
            reasons.add(ObligationStep.TALLY, tally, ComputationRule.COUNTING);
        }
        judgement.outlook().ifPresent(outlook -> {
            Values left = Values.NONE.and("remaining", judgement.remaining()).and("last_day", outlook.lastDay());
            ObligationStep chance = switch (outlook.chance()) {
                case ACHIEVABLE -> ObligationStep.OUTLOOK_ACHIEVABLE;
                case AT_RISK -> ObligationStep.OUTLOOK_AT_RISK;
                case IMPOSSIBLE -> ObligationStep.OUTLOOK_IMPOSSIBLE;
            };
            reasons.add(chance, left, ComputationRule.COUNTING);
        });
    }

    private void tellStatus(Reasons reasons) {
        LocalDate asOf = judgement.asOf();
        Standing standing = judgement.standing();
        Values status = Values.NONE.and("status", Word.of("status", standing.status())).and(AS_OF, asOf);
        ObligationStep kind = switch (standing.status()) {
            case UPCOMING -> ObligationStep.UPCOMING;
            case OPEN -> ObligationStep.OPEN;
            case OVERDUE -> ObligationStep.OVERDUE;
            case PERFORMED -> ObligationStep.PERFORMED;
            case PERFORMED_LATE -> ObligationStep.PERFORMED_LATE;
            case WAIVED -> ObligationStep.WAIVED;
            case LAPSED -> ObligationStep.LAPSED;
        };
        Values values = switch (standing.status()) {
            case UPCOMING -> status.and("opens_on", obligation.opensOn()).and("days", ChronoUnit.DAYS.between(asOf, obligation.opensOn()));
            case OPEN -> due(status.and("opens_on", obligation.opensOn())).and("days_left", ChronoUnit.DAYS.between(asOf, judgement.dueOn()));
            case OVERDUE -> due(status).and("days_overdue", standing.daysOverdue());
            case PERFORMED -> due(status.and("performed_on", done()));
            case PERFORMED_LATE -> due(status.and("performed_on", done())).and("days_late", ChronoUnit.DAYS.between(judgement.dueOn(), done()));
            case WAIVED -> status.and("reliefs", waivers());
            case LAPSED -> lapsed(status);
        };
        reasons.add(kind, values, ComputationRule.STATUS);
    }

    private Values due(Values values) {
        return values.and("due_on", obligation.dueOn()).and(EXTENDED_TO, dossier.extendedTo().map(Value.Day::new));
    }

    private LocalDate done() {
        return judgement.lastNeeded().orElseThrow();
    }

    private List<Value.Text> waivers() {
        return dossier.inForce(Relief.Kind.WAIVER).map(relief -> new Value.Text(relief.id())).toList();
    }

    private Values lapsed(Values status) {
        Claim ceased = obligation.claims().stream().filter(claim -> claim.lapse().isPresent()).findFirst().orElseThrow();
        Lapse lapse = ceased.lapse().orElseThrow();
        return status
                .and("ceased", Naming.of(ceased.bearer()))
                .and("lapse_reason", Word.of("lapse_reason", lapse.reason()))
                .and("inherited_by", lapse.inheritedBy().map(Naming::of));
    }
}
