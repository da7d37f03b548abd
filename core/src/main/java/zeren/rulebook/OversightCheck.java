package zeren.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The search for what keeps the rules of oversight from fitting the duties they speak of. */
final class OversightCheck {
    private final Collection<Duty> duties;
    private final Collection<String> codes;
    private final List<RulebookFault> faults = new ArrayList<>();

    private OversightCheck(Collection<Duty> duties, Collection<String> codes) {
        this.duties = duties;
        this.codes = codes;
    }

    /**
     * Returns every fault.
     *
     * @param codes the codes of all duties, those of unreadable ones too: what names such a duty is not at fault
     */
    static List<RulebookFault> faultsOf(Oversight oversight, Collection<Duty> duties, Collection<String> codes) {
        OversightCheck check = new OversightCheck(duties, codes);
        for (int i = 0; i < oversight.inspections().size(); i++) {
            check.inspection("/inspections/" + i, oversight.inspections().get(i));
        }
        oversight.referrals().flatMap(ReferralRule::answer).ifPresent(code -> check.duty("/referrals/answer", code)
                .filter(duty -> duty.nature() != Nature.RIGHT)
                .ifPresent(duty -> check.add("/referrals/answer", "no_right", code + " is a duty: name a right, for nobody has to answer")));
        return check.faults;
    }

    private void inspection(String pointer, InspectionRule rule) {
        rule.covers().flatMap(code -> duty(pointer + "/covers", code))
                .filter(duty -> duty.subjects().isEmpty())
                .ifPresent(duty -> add(pointer + "/covers", "no_subjects", duty.code() + " is about no units, so none can be covered: name a duty with subjects"));
        rule.performs().flatMap(code -> duty(pointer + "/performs", code)).ifPresent(duty -> {
            if (!(duty.timing() instanceof Timing.Periodic)) {
                add(pointer + "/performs", "not_periodic", duty.code() + " has no cadence: name a duty that has one");
            } else if (rule.covers().isPresent() ? !rule.covers().get().equals(duty.code()) : duty.subjects().isPresent()) {
                add(pointer + "/performs", "other_units", duty.code() + " is not about the units that are covered: "
                        + rule.covers().map(covered -> "name " + covered + ", or nothing").orElse("name a duty without subjects"));
            }
        });
    }

    private Optional<Duty> duty(String pointer, String code) {
        Optional<Duty> found = duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
        if (!codes.contains(code)) {
            add(pointer, "unknown_duty", "no duty " + code + " in this rulebook; name one of its duties");
        }
        return found;
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new RulebookFault(pointer, code, detail));
    }
}
