package zeren.register;

import zeren.text.Text;

/**
 * That a relief is taken back.
 *
 * @param relief the id of the relief
 */
public record Revocation(String relief) implements ObligationFact {

    /** Checks the id. */
    public Revocation {
        Text.code("relief", relief);
    }

    @Override
    public String letter() {
        return "k";
    }
}
