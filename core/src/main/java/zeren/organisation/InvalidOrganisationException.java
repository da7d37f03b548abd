package zeren.organisation;

import java.util.List;

/** The refusal of three lists that are no organisation, with everything that is at fault. */
public final class InvalidOrganisationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<OrganisationFault> faults;

    InvalidOrganisationException(List<OrganisationFault> faults) {
        super(faults.size() + " faults, the first: " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, units first, then posts, then tenures, each in the order of the list. */
    public List<OrganisationFault> faults() {
        return faults;
    }
}
