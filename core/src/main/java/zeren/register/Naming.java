package zeren.register;

import java.util.Optional;
import zeren.explanation.Authority;
import zeren.explanation.Value;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Timing;
import zeren.rulebook.Within;

/** What a step of an explanation calls the things that an obligation is made of. */
final class Naming {
    private Naming() {}

    static Value.Named of(Unit unit) {
        return Value.Named.of(unit.code(), unit.name());
    }

    static Value.Named of(Bearer bearer) {
        return bearer.post()
                .map(post -> new Value.Named(post.code(), post.title(), Optional.of(of(bearer.unit()))))
                .orElseGet(() -> of(bearer.unit()));
    }

    static Value.Named of(Duty duty) {
        return Value.Named.of(duty.code(), duty.title());
    }

    /** Returns the unit of that code by its name, or by the code alone where there is none. */
    static Value of(String unit, Organisation organisation) {
        return organisation.findUnit(unit).<Value>map(Naming::of).orElseGet(() -> new Value.Text(unit));
    }

    static Value.Reference of(DocumentReference document) {
        return new Value.Reference(Value.Word.of("document_kind", document.kind()), document.number());
    }

    static Authority authority(DocumentReference document) {
        return new Authority.Document(document.kind().code(), document.number());
    }

    /** Returns the finding that was an occasion, where it sets the time limit; nothing where that comes from elsewhere. */
    static Optional<Authority> finding(Occasion occasion, Duty duty) {
        boolean isSet = duty.timing() instanceof Timing.OnOccasion timing && timing.within() == Within.SET_BY_OCCASION;
        return isSet && occasion.cause() instanceof Cause.Raised raised && raised.kind() == Occasion.Kind.FINDING_ISSUED
                ? raised.fact().map(Authority.Finding::new)
                : Optional.empty();
    }

    /** Returns the provisions that a duty rests on. */
    static Authority citation(Term term) {
        return citation(term.rulebook(), term.duty().citation());
    }

    static Authority citation(Rulebook rulebook, String provisions) {
        return new Authority.Citation(rulebook.id(), rulebook.version(), rulebook.documentNumber(), provisions);
    }
}
