package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.accountability.Link;
import zeren.accountability.Vacancy;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Dossier;
import zeren.register.Due;
import zeren.register.Lapse;
import zeren.register.Obligation;
import zeren.register.Status;
import zeren.schedule.Period;

/** Obligations in JSON. */
public final class ObligationJson {
    private ObligationJson() {}

    /** Returns an obligation as it stands. */
    public static ObjectNode of(Obligation obligation, View view) {
        ObjectNode json = Json.object()
                .put("id", obligation.id().toString())
                .put("rulebook", obligation.term().rulebook().id())
                .put("duty", obligation.duty().code())
                .put("citation", obligation.duty().citation());
        json.set("title", Json.title(obligation.duty().title()));
        ObjectNode bearer = json.putObject("bearer").put("unit", obligation.bearer().unit().code());
        Json.put(bearer, "post", obligation.post().map(Post::code));
        Json.put(json, "subject", obligation.subject().map(Unit::code));
        Json.put(json, "owed_to", obligation.owedTo().map(Unit::code));
        putWhen(json, obligation);
        putDates(json, obligation.term().deadline());
        Account account = view.account(obligation);
        putAccount(json, obligation, account);
        Json.put(json, "inherited_from", obligation.inheritedFrom().map(Unit::code));
        Optional<Lapse> lapse = obligation.lapse().filter(ceased -> account.standing().status() == Status.LAPSED);
        Json.put(json, "lapse_reason", lapse.map(ceased -> Snake.of(ceased.reason())));
        Json.put(json, "inherited_by", lapse.flatMap(Lapse::inheritedBy).map(Unit::code));
        return json;
    }

    /** Returns the same with everything that was done about it. */
    static ObjectNode withHistory(Obligation obligation, View view) {
        ObjectNode json = of(obligation, view);
        putHolder(json, obligation, view);
        Dossier dossier = view.register().dossier(obligation.id());
        Json.putObjects(json, "performances", dossier.performances(), view.performances(obligation)::of);
        Json.putObjects(json, "reliefs", dossier.reliefs(), relief -> FactJson.of(relief, dossier));
        return json;
    }

    /** Puts who holds the post that owes it on the due date, where it is a post and exists then, and who answers if nobody does. */
    private static void putHolder(ObjectNode json, Obligation obligation, View view) {
        LocalDate dueOn = obligation.dueOn();
        obligation.post().filter(post -> post.exists().contains(dueOn)).ifPresent(post -> {
            Optional<Tenure> tenure = view.organisation(obligation).holderOn(post.code(), dueOn);
            ObjectNode holder = json.putObject("holder").put("state", Snake.of(Link.State.of(tenure)));
            Json.put(holder, "staff_no", tenure.map(Tenure::staffNo));
        });
        view.vacancy(obligation).flatMap(Vacancy::answering).ifPresent(link -> json.set("answered_by", of(link)));
    }

    private static void putWhen(ObjectNode json, Obligation obligation) {
        Json.put(json, "period", obligation.period().map(Period::toString));
        obligation.occasion().ifPresent(occasion -> json.set("occasion", OccasionJson.brief(occasion)));
    }

    private static void putDates(ObjectNode json, Due deadline) {
        json.put("opens_on", deadline.opensOn().toString()).put("due_on", deadline.dueOn().toString());
        if (deadline instanceof Due.OnOccasion on) {
            Json.put(json, "due_at", on.dueAt().map(ZonedDateTime::toInstant).map(Rfc3339::microseconds));
            if (on.guessed()) {
                json.put("due_on_provisional", true);
            }
        }
        json.put("act_by", deadline.actBy().toString());
        if (deadline.provisional()) {
            json.put("act_by_provisional", true);
        }
    }

    private static void putAccount(ObjectNode json, Obligation obligation, Account account) {
        json.put("required", obligation.term().required()).put("performed", account.performed());
        Json.put(json, "missing_documents", account.missingDocuments(), Snake::of);
        json.put("status", Snake.of(account.standing().status())).put("days_overdue", account.standing().daysOverdue());
        Json.put(json, "extended_to", account.extendedTo().map(LocalDate::toString));
        Json.put(json, "achievable", account.outlook().map(outlook -> Snake.of(outlook.chance())));
        Json.put(json, "last_day", account.outlook().map(outlook -> outlook.lastDay().toString()));
    }

    private static ObjectNode of(Link link) {
        ObjectNode json = Json.object();
        Json.put(json, "post", link.post().map(Post::code));
        HolderJson.put(json, link.tenure());
        return json;
    }
}
