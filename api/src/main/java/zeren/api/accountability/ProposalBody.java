package zeren.api.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zeren.accountability.Proposal;
import zeren.accountability.Referral;
import zeren.api.access.Rights;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
import zeren.api.register.DocumentJson;
import zeren.calendar.IsoDate;
import zeren.organisation.Post;
import zeren.register.ObligationId;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Rulebooks;
import zeren.text.Text;

/** What a client says that proposes a referral. */
final class ProposalBody {
    private ProposalBody() {}

    /** Reads and checks a body. */
    static Proposal read(JsonBody body, Rulebooks rulebooks) {
        Optional<String> rulebook = body.required("rulebook", Text::slug);
        rulebook.filter(id -> !rulebooks.ids().contains(id))
                .ifPresent(id -> body.fault("rulebook", "unknown_rulebook", "no rulebook has the id " + id));
        Optional<JsonBody> subject = body.object("subject");
        Optional<String> unit = subject.flatMap(office -> office.required("unit", Text::code));
        Optional<String> post = subject.flatMap(office -> office.read("post", Text::code));
        List<Citation> grounds = body.texts("grounds", Referral.MAX_GROUNDS, (what, text) -> Citation.parse(text));
        List<ObligationId> obligations = body.texts("obligations", Referral.MAX_OBLIGATIONS, (what, text) -> ObligationId.parse(text));
        Optional<String> proposedBy = body.required("proposed_by", Text::code);
        Optional<String> proposedTo = body.required("proposed_to", Text::code);
        Optional<LocalDate> proposedOn = body.required("proposed_on", IsoDate::parse);
        Optional<DocumentReference> document = body.object("document").flatMap(DocumentJson::read);
        body.check();
        return new Proposal(rulebook.orElseThrow(), unit.orElseThrow(), post, grounds, obligations,
                proposedBy.orElseThrow(), proposedTo.orElseThrow(), proposedOn.orElseThrow(), document.orElseThrow());
    }

    /**
     * Checks that the caller sees whom it proposes to refer, or is competent to ask.
     *
     * @param reach the codes of the units that the proposing office can propose to refer
     *
     * @throws Refusal 400, as where there is no such office
     */
    static void checkSeen(Proposal proposal, Rights rights, Set<String> reach) {
        List<Fault> unknown = new ArrayList<>();
        if (rights.findUnit(proposal.unit()).isEmpty() && !reach.contains(proposal.unit())) {
            unknown.add(Fault.ofPointer("/subject/unit", "unknown_unit", "no unit of the register has this code"));
        }
        Optional<Post> post = proposal.post()
                .flatMap(rights.organisation()::findPost)
                .filter(found -> rights.sees(found) || reach.contains(found.unit()));
        if (proposal.post().isPresent() && post.isEmpty()) {
            unknown.add(Fault.ofPointer("/subject/post", "unknown_post", "no post of the register has this code"));
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.INVALID_BODY, unknown));
        }
    }
}
