package zeren.api.rulebook;

import java.util.Comparator;
import java.util.List;
import zeren.api.http.Refusal;
import zeren.api.register.Known;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;

/**
 * A duty as a path names it: there may be no such thing.
 *
 * @param rulebook the id of the rulebook
 * @param code the code of the duty
 */
record DutyInPath(String rulebook, String code) {

    /** Reads what {@link #toString} writes; anything else is a duty that there is not. */
    static DutyInPath parse(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? new DutyInPath(target, "") : new DutyInPath(target.substring(0, slash), target.substring(slash + 1));
    }

    /**
     * Returns the versions of the rulebook that have the duty, at least one.
     *
     * @throws Refusal if there are none
     */
    List<Rulebook> versions(Known known) {
        List<Rulebook> versions = known.rulebooks().versions(rulebook);
        if (versions.isEmpty()) {
            throw Refusal.notFound("There is no rulebook " + rulebook + ".");
        }
        List<Rulebook> having = versions.stream().filter(version -> version.findDuty(code).isPresent()).toList();
        if (having.isEmpty()) {
            throw Refusal.notFound("No version of rulebook " + rulebook + " has a duty " + code + ".");
        }
        return having;
    }

    /** Returns the parameters that are set for the duty, by their first day. */
    List<Parameter> parameters(Known known) {
        return known.rules().parameters().stream()
                .filter(parameter -> parameter.rulebook().equals(rulebook) && parameter.duty().equals(code))
                .sorted(Comparator.comparing(parameter -> parameter.valid().from()))
                .toList();
    }

    /** Returns the rulebook and the duty with a slash between. */
    @Override
    public String toString() {
        return rulebook + "/" + code;
    }
}
