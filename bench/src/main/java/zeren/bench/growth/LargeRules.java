package zeren.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.bench.core.LargeSchool;
import zeren.organisation.UnitKind;
import zeren.register.Rules;
import zeren.rulebook.Duty;
import zeren.rulebook.Recipient;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Scope;
import zeren.rulebook.ShippedRulebooks;

/** The shipped rulebook, larger, and with a duty that asks for what is hard to find. */
final class LargeRules {
    private static final Rulebook SHIPPED = ShippedRulebooks.get("gxufe-2020-5");
    private static final String YEARLY = "year-end-report";

    private LargeRules() {}

    static Rules shipped() {
        return times(1);
    }

    /** Returns the rulebook with each of its duties so many times. */
    static Rules times(int times) {
        List<Duty> duties = new ArrayList<>(SHIPPED.duties());
        for (int copy = 2; copy <= times; copy++) {
            for (Duty duty : SHIPPED.duties()) {
                duties.add(like(duty, duty.code() + "-" + copy, duty.bearers(), duty.subjects(), duty.owedTo()));
            }
        }
        return rules(duties);
    }

    /** Returns the rulebook with one more duty of all secondary organisations, which they owe to an office that its function singles out. */
    static Rules owedToFunction() {
        Recipient office = new Recipient(UnitKind.DEPARTMENT, Optional.of(LargeSchool.FUNCTION));
        return with(like(SHIPPED.duty(YEARLY), "owed-to-function", Scope.units(UnitKind.SECONDARY_ORGANISATION), Optional.empty(), Optional.of(office)));
    }

    /** Returns the rulebook with one more duty, which each department owes about each secondary organisation beneath it. */
    static Rules aboutThoseBeneath() {
        Optional<Scope> subjects = Optional.of(Scope.units(UnitKind.SECONDARY_ORGANISATION));
        return with(like(SHIPPED.duty(YEARLY), "about-those-beneath", Scope.units(UnitKind.DEPARTMENT), subjects, Optional.empty()));
    }

    private static Rules with(Duty duty) {
        List<Duty> duties = new ArrayList<>(SHIPPED.duties());
        duties.add(duty);
        return rules(duties);
    }

    private static Duty like(Duty duty, String code, Scope bearers, Optional<Scope> subjects, Optional<Recipient> owedTo) {
        return new Duty(code, duty.citations(), duty.title(), bearers, subjects, owedTo, duty.timing(), duty.documents(), duty.servedBy(),
                duty.after(), duty.nature());
    }

    private static Rules rules(List<Duty> duties) {
        return Rules.of(Rulebooks.of(List.of(new Rulebook(
                SHIPPED.id(), SHIPPED.version(), SHIPPED.documentNumber(), SHIPPED.title(), SHIPPED.issuer(), SHIPPED.dated(), SHIPPED.issued(),
                SHIPPED.inForce(), SHIPPED.runningPeriods(), SHIPPED.status(), SHIPPED.calendar(), SHIPPED.minimumPresence(),
                SHIPPED.articles(), SHIPPED.levels(), SHIPPED.responsibilities(), duties, SHIPPED.grounds(), SHIPPED.oversight()))));
    }
}
