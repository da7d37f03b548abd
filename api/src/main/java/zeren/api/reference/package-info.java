/**
 * The contract as a page to read and to try out: {@link zeren.api.reference.ReferenceRoutes} serves it with the few
 * {@linkplain zeren.api.reference.ReferenceFile files} that it needs, all of them from here, so that it works where nothing else is to be reached.
 */
package zeren.api.reference;
