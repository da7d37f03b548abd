package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.calendar.DateRange;
import zeren.calendar.Roll;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowParameter;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.rulebook.Article;
import zeren.rulebook.Citation;
import zeren.rulebook.Coverage;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Nature;
import zeren.rulebook.Oversight;
import zeren.rulebook.Recipient;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookStatus;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.RunningPeriods;
import zeren.rulebook.Scope;
import zeren.rulebook.Timing;
import zeren.schedule.Cadence;
import zeren.schedule.Cycle;
import zeren.schedule.DueRule;
import zeren.schedule.Schedule;
import zeren.text.Coded;
import zeren.text.Text;
import zeren.text.Title;

/** The twin's plain world, said in zeren's own values. */
final class RealWorld {
    private static final Title TITLE = new Title("某", "Some");

    private RealWorld() {}

    static Timetable timetable(SlowWorld world) {
        return Timetable.of(new Rules(rulebooks(world), parameters(world), ShippedCalendars::get), organisation(world));
    }

    static Organisation organisation(SlowWorld world) {
        return Organisation.of(
                world.units().stream().map(RealWorld::unit).toList(), world.posts().stream().map(RealWorld::post).toList(), List.of());
    }

    static Rulebooks rulebooks(SlowWorld world) {
        return Rulebooks.of(world.versions().stream().map(RealWorld::rulebook).toList());
    }

    static List<Parameter> parameters(SlowWorld world) {
        return world.parameters().stream().map(RealWorld::parameter).toList();
    }

    static Optional<Schedule> schedule(SlowTiming timing) {
        return Optional.ofNullable(timing.cycle()).map(cycle -> new Schedule(
                cadence(timing.times(), cycle),
                DueRule.parse(timing.due()),
                Optional.ofNullable(timing.opens()).map(DueRule::parse),
                coded(Roll.class, timing.roll())));
    }

    static DateRange range(LocalDate from, LocalDate to) {
        return to == null ? DateRange.from(from) : DateRange.of(from, to);
    }

    private static Unit unit(SlowUnit unit) {
        return new Unit(unit.code(), coded(UnitKind.class, unit.kind()), Optional.ofNullable(unit.function()), TITLE,
                Optional.ofNullable(unit.parent()), range(unit.from(), unit.to()), Optional.ofNullable(unit.successor()));
    }

    private static Post post(SlowPost post) {
        return new Post(post.code(), post.unit(), coded(Rank.class, post.rank()), TITLE, Optional.empty(), range(post.from(), post.to()));
    }

    private static Rulebook rulebook(SlowVersion version) {
        Article article = new Article(1, TITLE, Coverage.COMPUTED, TITLE);
        return new Rulebook(version.id(), version.number(), "No. 1", TITLE, TITLE, version.from(), version.from(),
                range(version.from(), version.to()),
                Optional.ofNullable(version.running()).map(word -> coded(RunningPeriods.class, word)),
                RulebookStatus.TRIAL, "cn", version.minimumPresence(),
                List.of(article), List.of(), List.of(), version.duties().stream().map(RealWorld::duty).toList(), List.of(), Oversight.NONE);
    }

    private static Duty duty(SlowDuty duty) {
        Optional<Recipient> owedTo = Optional.ofNullable(duty.owedToKind())
                .map(kind -> new Recipient(coded(UnitKind.class, kind), Optional.ofNullable(duty.owedToFunction())));
        return new Duty(duty.code(), List.of(Citation.parse("1")), TITLE, scope(duty.bearers()),
                Optional.ofNullable(duty.subjects()).map(RealWorld::scope), owedTo, timing(duty.timing()), List.of(), List.of(), List.of(), Nature.DUTY);
    }

    private static Timing timing(SlowTiming timing) {
        if (timing == null) {
            return new Timing.Standing();
        }
        return schedule(timing).<Timing>map(Timing.Periodic::new).orElseGet(Timing.Unspecified::new);
    }

    private static Scope scope(SlowScope scope) {
        return new Scope(
                Set.copyOf(scope.kinds().stream().map(kind -> coded(UnitKind.class, kind)).toList()),
                Set.copyOf(scope.functions()),
                Set.copyOf(scope.ranks().stream().map(rank -> coded(Rank.class, rank)).toList()));
    }

    private static Parameter parameter(SlowParameter parameter) {
        return Parameter.of(parameter.rulebook(), parameter.duty(), range(parameter.from(), parameter.to()),
                Optional.ofNullable(parameter.cycle()).map(cycle -> cadence(parameter.times(), cycle)),
                Optional.ofNullable(parameter.due()).map(DueRule::parse));
    }

    private static Cadence cadence(int times, String cycle) {
        return new Cadence(times, coded(Cycle.class, cycle));
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        return Text.coded("code", type, code);
    }
}
