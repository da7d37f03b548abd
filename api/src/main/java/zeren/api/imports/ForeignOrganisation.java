package zeren.api.imports;

/** The refusal to load the sample school into a register that holds another organisation; nothing was changed. */
public final class ForeignOrganisation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignOrganisation() {
        super("The register holds an organisation that is not the sample school: start without --sample, or with an empty data folder");
    }
}
