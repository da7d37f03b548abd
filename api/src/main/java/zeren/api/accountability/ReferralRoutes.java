package zeren.api.accountability;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zeren.accountability.Candidate;
import zeren.accountability.Proceeding;
import zeren.accountability.Proposal;
import zeren.accountability.ProposalCheck;
import zeren.accountability.Referral;
import zeren.accountability.Referrals;
import zeren.api.access.Rights;
import zeren.api.http.Conditional;
import zeren.api.http.JsonBody;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.register.FactJson;
import zeren.api.register.Known;
import zeren.api.register.Recording;
import zeren.api.register.RegisterStore;
import zeren.api.register.UnitFilter;
import zeren.api.register.View;
import zeren.organisation.Post;
import zeren.register.Recorded;

/** What is referred to a superior, and what could be. */
public final class ReferralRoutes {
    /** By the texts of two keys of one length, in turn. */
    private static final Comparator<List<String>> IN_TURN = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final RegisterStore store;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ReferralRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the referrals that a query asks for. */
    public void list(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.timeless(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        ReferralFilter filter = ReferralFilter.read(params, view, rights);
        params.check();
        paging.<Proceeding>answer(
                found -> ReferralLookup.of(view.known(), rights).all().filter(filter).forEach(found),
                proceeding -> List.of(proceeding.referral().proposedOn().toString(), FactJson.key(proceeding.proposed())),
                IN_TURN,
                ReferralJson::of);
    }

    /** Answers with one referral and its course. */
    public void get(Context ctx) {
        String id = Params.path(ctx, "id");
        Params params = Params.of(ctx);
        View view = View.timeless(params, store, ZonedDateTime.now(clock));
        params.check();
        Conditional.answer(ctx, ReferralJson.of(ReferralLookup.of(view.known(), Rights.of(ctx, view.organisation())).get(id)));
    }

    /** Records that a unit or a post is referred. */
    public void propose(Context ctx) {
        JsonBody body = JsonBody.of(ctx);
        Proposal proposal = ProposalBody.read(body, store.current().rulebooks());
        ZonedDateTime now = ZonedDateTime.now(clock);
        recording.answer(ctx, body, now, (known, lookup, registrar) -> decide(known, lookup.rights(), proposal, registrar.today()), ReferralRoutes::created);
    }

    private static Referral decide(Known known, Rights rights, Proposal proposal, LocalDate today) {
        rights.check(rights.mayReportFor(proposal.proposedBy()), "propose a referral in the name of that office");
        Referrals referrals = new Referrals(known.register(), known.rulebooks());
        ProposalBody.checkSeen(proposal, rights, referrals.reach(proposal.rulebook(), proposal.proposedOn(), proposal.proposedBy()::equals));
        ProposalCheck check = referrals.check(proposal, today);
        Objections.check(check.objections());
        return check.referral();
    }

    private static Reply created(Known known, Recorded<Referral> recorded) {
        Proceeding begun = new Referrals(known.register(), known.rulebooks()).begun(recorded);
        return Reply.created("/referrals/" + recorded.id(), ReferralJson.of(begun));
    }

    /** Answers with what could be referred. */
    public void candidates(Context ctx) {
        Params params = Params.of(ctx);
        Paging paging = Paging.of(ctx, params);
        View view = View.read(params, paging, store, ZonedDateTime.now(clock));
        Rights rights = Rights.of(ctx, view.organisation());
        Referrals referrals = new Referrals(view.register(), view.known().rulebooks());
        Map<String, Set<String>> reach = referrals.rulebooks().ids().stream()
                .collect(Collectors.toMap(id -> id, id -> referrals.reach(id, view.asOf(), rights::mayReportFor)));
        Optional<Set<String>> units = UnitFilter.unitOrSubtree(params, "unit", rights, code -> reach.values().stream().anyMatch(codes -> codes.contains(code)));
        Optional<String> rulebook = ReferralFilter.rulebook(params, view);
        params.check();
        paging.<Candidate>answer(
                found -> referrals.candidates(view.asOf(), obligation -> (rights.sees(obligation.bearer().unit())
                                        || reach.get(obligation.id().rulebook()).contains(obligation.bearer().unit().code()))
                                && rulebook.map(obligation.id().rulebook()::equals).orElse(true)).stream()
                        .filter(candidate -> units.map(codes -> codes.contains(candidate.unit().code())).orElse(true))
                        .forEach(found),
                candidate -> List.of(candidate.unit().code(), candidate.post().map(Post::code).orElse(""), candidate.rulebook().id()),
                IN_TURN,
                ReferralJson::of);
    }
}
