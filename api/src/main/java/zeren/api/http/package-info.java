/**
 * What all routes have in common: each convention of the contract written once.
 *
 * <p>{@link zeren.api.http.Conventions} sets up the server. A request passes {@code Edge} before Javalin sees it and
 * {@link zeren.api.http.Access} before a route does. The route, which {@link zeren.api.http.Routes} found, reads what it is asked
 * for with {@link zeren.api.http.Params}, and answers with {@link zeren.api.http.Json}, a single resource by way of
 * {@link zeren.api.http.Conditional} and a list by way of {@link zeren.api.http.Paging}, which gives a page of it or,
 * as an {@link zeren.api.http.Export}, all of it.
 *
 * <p>A route that writes reads its body with {@link zeren.api.http.JsonBody} and leaves its {@link zeren.api.http.Reply} to
 * {@link zeren.api.http.Idempotency}, so that a request with a key is done once however often it is sent,
 * and none once its token was taken back: {@link zeren.api.http.AnswerStore} looks at the token again in the transaction.
 *
 * <p>Who lets the server wait, for the rest of a body or until an answer is taken, is counted by {@code Waiting} and {@link zeren.api.http.Takers}, and who hardly
 * moves is ended by {@link zeren.api.http.Patience}.
 *
 * <p>Whatever goes wrong becomes a {@link zeren.api.http.Problem}, by {@code Errors} or, before Javalin, by {@code JettyErrors}.
 */
package zeren.api.http;
