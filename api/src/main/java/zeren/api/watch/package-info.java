/**
 * What an operator sees of a running server.
 *
 * <p>The {@link zeren.api.watch.Lookout} sees every request when it is answered, as {@link zeren.api.watch.Served}, which holds nothing that a client wrote. The
 * {@link zeren.api.watch.AccessLog} writes it down, in whatever {@link zeren.api.watch.LogForm} is wanted; {@link zeren.api.watch.Metrics} counts it, besides the
 * {@link zeren.api.watch.Figures} that it looks up now and then, and gives everything out by a {@link zeren.api.watch.MetricsDoor} of its own.
 */
package zeren.api.watch;
