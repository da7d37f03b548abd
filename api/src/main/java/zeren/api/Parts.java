package zeren.api;

import java.time.Clock;
import zeren.api.http.Idempotency;
import zeren.api.portal.Links;
import zeren.api.push.TargetFile;

/**
 * What routes are made of.
 *
 * @param store the opened register
 * @param idempotency the promise that a request with a key is done once
 * @param clock by which facts are dated
 * @param tokenInShell what stands for the token in a command
 * @param links where a portal shows an obligation
 * @param toDoPush the systems of to-dos that are told what there is to do
 */
record Parts(Store store, Idempotency idempotency, Clock clock, String tokenInShell, Links links, TargetFile toDoPush) {}
