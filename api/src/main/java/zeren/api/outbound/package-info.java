/**
 * Requests that this server sends to others: to receivers of webhooks and to systems of to-dos. They follow no redirect and end in time.
 *
 * <p>{@link zeren.api.outbound.Outbound} sends; a {@link zeren.api.outbound.Target} is where to, when others say where, and
 * {@link zeren.api.outbound.AllowedHosts} is what the operator makes of that.
 */
package zeren.api.outbound;
