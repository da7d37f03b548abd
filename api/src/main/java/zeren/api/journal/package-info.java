/**
 * The journal for whoever has to believe the register: {@link zeren.api.journal.JournalRoutes} gives it out, and
 * {@link zeren.api.journal.Verification} tells whether anybody altered it, or the facts that it recorded.
 *
 * <p>The walk is the same for a database and for an export: a {@link zeren.api.journal.Chain} recomputes every hash. In a database,
 * {@link zeren.api.journal.Traces} also says of each entry which rows it left, and {@link zeren.api.journal.TraceStore} which are there.
 */
package zeren.api.journal;
