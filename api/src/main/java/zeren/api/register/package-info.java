/**
 * What is owed, what was done about it and what was granted, over HTTP and in the database.
 *
 * <p>{@link zeren.api.register.RegisterStore} gives what is {@link zeren.api.register.Known}: the whole register as it was recorded up to one
 * journal entry, in memory. {@link zeren.api.register.ObligationRoutes} and the other routes read it through a {@code View}, which holds the two
 * clocks of a question, and find what a caller may see by a {@code Lookup}.
 *
 * <p>A posted fact goes through {@link zeren.api.register.Recording}: core's registrar decides on what is known while nobody else
 * writes, and {@link zeren.api.register.FactStore} appends the journal entry, the rows and the kept answer in one transaction. A refusal is
 * an exception on that way, so that it leaves nothing behind.
 */
package zeren.api.register;
