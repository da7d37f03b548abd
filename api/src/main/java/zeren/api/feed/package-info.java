/**
 * Calendars that others subscribe to: {@link zeren.api.feed.FeedStore} makes and recognises feeds, a {@link zeren.api.feed.Chronicle} tells from
 * the journal what became of each obligation, and {@link zeren.api.feed.CalendarText} writes it (RFC 5545, RFC 7986).
 *
 * <p>A feed is opened by a key in its address, since calendars send no header. It shows what the token that made it may see now; nothing in
 * it depends on which server answers, nor on the hour.
 */
package zeren.api.feed;
