package zeren.api.register;

import zeren.api.sql.Sha256;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.ShippedRulebooks;

/**
 * A version of a rulebook with the text that it was read from.
 *
 * @param rulebook what was read
 * @param text YAML or JSON
 */
public record RulebookText(Rulebook rulebook, String text) {

    /**
     * Reads a text.
     *
     * @throws zeren.rulebook.InvalidRulebookException if it is no rulebook
     */
    public static RulebookText read(String text) {
        return new RulebookText(ShippedRulebooks.find(text).orElseGet(() -> RulebookReader.read(text)), text);
    }

    String sha256() {
        return Sha256.hex(text);
    }
}
