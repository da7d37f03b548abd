package zeren.api.register;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Status;
import zeren.rulebook.Rulebooks;
import zeren.text.Text;

/**
 * The filters of a list of obligations, besides those on time; all that are there must hold.
 *
 * @param units the codes of units that owe, or whose posts do
 * @param own what the caller sees, where only what units that it sees owe is meant
 * @param view as which statuses are judged
 */
public record ObligationFilter(
        Optional<Set<String>> units,
        Optional<String> post,
        Optional<String> duty,
        Optional<String> rulebook,
        Optional<Unit> owedTo,
        Optional<Unit> subject,
        Optional<Set<Status>> statuses,
        Optional<Rights> own,
        View view)
        implements Predicate<Obligation> {

    /** Reads the filters; what they name must be known, and seen by the caller. */
    static ObligationFilter read(Params params, View view, Rights rights) {
        Optional<Rights> own = params.truth("own").filter(Boolean::booleanValue).map(only -> rights);
        return read(params, view, rights, params.read("status", ObligationFilter::statuses), own);
    }

    /** Reads the filters but that on statuses. */
    public static ObligationFilter besidesStatus(Params params, View view, Rights rights) {
        return read(params, view, rights, Optional.empty(), Optional.empty());
    }

    private static ObligationFilter read(Params params, View view, Rights rights, Optional<Set<Status>> statuses, Optional<Rights> own) {
        Rulebooks rulebooks = view.known().rulebooks();
        return new ObligationFilter(
                UnitFilter.unitOrSubtree(params, "unit", rights),
                named(params, "post", Text::code, code -> rights.findPost(code).isPresent()),
                named(params, "duty", Text::slug, code -> rulebooks.versions().stream()
                        .anyMatch(version -> version.findDuty(code).isPresent())),
                named(params, "rulebook", Text::slug, id -> rulebooks.ids().contains(id)),
                UnitFilter.unit(params, "owed_to", rights),
                UnitFilter.unit(params, "subject", rights),
                statuses,
                own,
                view);
    }

    @Override
    public boolean test(Obligation obligation) {
        return units.map(codes -> codes.contains(obligation.bearer().unit().code())).orElse(true)
                && is(post, obligation.post().map(Post::code))
                && is(duty, Optional.of(obligation.duty().code()))
                && is(rulebook, Optional.of(obligation.term().rulebook().id()))
                && is(owedTo, obligation.owedTo())
                && is(subject, obligation.subject())
                && own.map(caller -> caller.sees(obligation.bearer().unit())).orElse(true)
                && statuses.map(wanted -> wanted.contains(view.account(obligation).standing().status())).orElse(true);
    }

    private static <T> boolean is(Optional<T> wanted, Optional<T> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    /** Reads a filter that names something; what it names must be known. */
    public static Optional<String> named(
            Params params, String name, BiFunction<String, String, String> form, Predicate<String> isKnown) {
        Optional<String> code = params.read(name, form);
        code.filter(isKnown.negate()).ifPresent(unknown -> params.unknown(name, unknown, name));
        return code;
    }

    /** Reads several statuses with commas between. */
    public static Set<Status> statuses(String what, String written) {
        return Snake.parseSeveral(what, Status.class, "status", written);
    }
}
