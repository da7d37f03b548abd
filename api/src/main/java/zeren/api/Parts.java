package zeren.api;

import java.time.Clock;
import zeren.api.events.EventStreams;
import zeren.api.http.Drain;
import zeren.api.http.Idempotency;
import zeren.api.webhook.Webhooks;

/**
 * What routes are made of.
 *
 * @param store the opened register
 * @param idempotency the promise that a request with a key is done once
 * @param clock by which facts are dated
 * @param tokenInShell what stands for the token in a command
 * @param neighbours what the school's other systems are to the server
 * @param streams the connections over which events are sent
 * @param webhooks what webhooks are made of
 * @param drain whether the server is about to stop
 */
record Parts(
        Store store, Idempotency idempotency, Clock clock, String tokenInShell, Neighbours neighbours, EventStreams streams, Webhooks webhooks,
        Drain drain) {}
