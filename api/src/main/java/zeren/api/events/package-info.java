/**
 * What happens, told in one order to whoever follows it: from the journal's entries and from the passing of days.
 *
 * <p>{@link zeren.api.events.EventStore} tells what has happened since it was last asked, and keeps what it told; {@link zeren.api.events.Event} is one
 * piece of news.
 */
package zeren.api.events;
