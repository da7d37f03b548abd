package zeren.api.webhook;

import java.util.Optional;
import java.util.function.Function;
import zeren.api.access.Caller;
import zeren.api.outbound.AllowedHosts;

/**
 * Whether something may be sent to a webhook now: the operator allows its host, and the token that made it is good. Neither is kept; both are asked each time.
 *
 * @param hosts what the operator allows
 * @param bearer tells who bears the token of an id, if it is still good
 */
record Eligibility(AllowedHosts hosts, Function<String, Optional<Caller>> bearer) {

    /** Returns with whose eyes it sees, or nothing where nothing may be sent. */
    Optional<Caller> maker(Webhook webhook) {
        return hosts.allow(webhook.terms().url()) ? bearer.apply(webhook.token()) : Optional.empty();
    }

    /** Returns how a webhook stands. */
    Standing standing(Webhook webhook) {
        if (webhook.revokedAt().isPresent()) {
            return Standing.REVOKED;
        }
        if (webhook.stopped().isPresent()) {
            return Standing.of(webhook.stopped().get());
        }
        if (bearer.apply(webhook.token()).isEmpty()) {
            return Standing.TOKEN_ENDED;
        }
        return hosts.allow(webhook.terms().url()) ? Standing.ACTIVE : Standing.HOST_NOT_ALLOWED;
    }
}
