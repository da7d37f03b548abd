package zeren.rulebook;

import java.util.List;
import java.util.Optional;
import zeren.text.Text;
import zeren.yaml.Read;
import zeren.yaml.YamlMap;
import zeren.yaml.YamlValue;

/** The reading of what a rulebook says of inspections, referrals, escalation and the score; all of it may be left out. */
final class OversightReader {
    private OversightReader() {}

    /** What the keys of a rulebook say of oversight, each read or at fault by itself. */
    record Readings(
            Read<List<InspectionRule>> inspections,
            Read<Optional<ReferralRule>> referrals,
            Read<Optional<Escalation>> escalation,
            Read<Optional<Weights>> weights) {
        /** Returns what could be read. */
        Oversight readable() {
            return new Oversight(
                    inspections.isFaulty() ? List.of() : inspections.get(),
                    referrals.isFaulty() ? Optional.empty() : referrals.get(),
                    escalation.isFaulty() ? Optional.empty() : escalation.get(),
                    weights.isFaulty() ? Optional.empty() : weights.get());
        }
    }

    static Readings read(YamlMap rulebook) {
        return new Readings(
                rulebook.list("inspections", OversightReader::inspection),
                rulebook.optional("referrals", OversightReader::referrals),
                rulebook.optional("escalation", OversightReader::escalation),
                rulebook.optional("weights", OversightReader::weights));
    }

    private static Read<InspectionRule> inspection(YamlValue value) {
        return value.map(map -> {
            Read<Citation> citation = map.required("citation", Parts::citation);
            Read<Scope> by = map.required("by", Parts::scope);
            Read<Optional<String>> covers = map.optional("covers", of -> of.parsed(text -> Text.slug("covers", text)));
            Read<Optional<String>> performs = map.optional("performs", of -> of.parsed(text -> Text.slug("performs", text)));
            return map.build(() -> new InspectionRule(citation.get(), by.get(), covers.get(), performs.get()));
        });
    }

    private static Read<ReferralRule> referrals(YamlValue value) {
        return value.map(map -> {
            Read<Citation> citation = map.required("citation", Parts::citation);
            Read<Scope> proposedBy = map.required("proposed_by", Parts::scope);
            Read<Scope> proposedTo = map.required("proposed_to", Parts::scope);
            Read<Scope> decidedBy = map.required("decided_by", Parts::scope);
            Read<Scope> filedBy = map.required("filed_by", Parts::scope);
            Read<Optional<String>> answer = map.optional("answer", of -> of.parsed(text -> Text.slug("answer", text)));
            return map.build(() -> new ReferralRule(
                    citation.get(), proposedBy.get(), proposedTo.get(), decidedBy.get(), filedBy.get(), answer.get()));
        });
    }

    private static Read<Escalation> escalation(YamlValue value) {
        return value.map(map -> {
            Read<List<Integer>> grace = map.required("grace", list -> list.list(of -> of.number(0, Escalation.MAX_GRACE)));
            return map.build(() -> new Escalation(grace.get()));
        });
    }

    private static Read<Weights> weights(YamlValue value) {
        return value.map(map -> {
            Read<Integer> onTime = map.required("on_time", of -> of.number(1, Weights.MAX));
            Read<Integer> late = map.required("late", of -> of.number(0, Weights.MAX));
            Read<Integer> missed = map.required("missed", of -> of.number(0, Weights.MAX));
            return map.build(() -> new Weights(onTime.get(), late.get(), missed.get()));
        });
    }
}
