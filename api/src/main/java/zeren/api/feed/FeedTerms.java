package zeren.api.feed;

import java.util.List;
import java.util.Optional;
import zeren.api.http.Language;

/**
 * What a feed is made for; it never changes.
 *
 * @param unit the code of the unit whose deadlines it has, together with those of its posts
 * @param post the code of the post whose deadlines it has; with neither a unit nor a post, it has all that its token sees
 * @param language in which it is written
 * @param alarmsDaysBefore how many days before a deadline a phone reminds of it, in the order in which they were asked for; none unless asked for
 */
record FeedTerms(Optional<String> unit, Optional<String> post, Language language, List<Integer> alarmsDaysBefore) {
    /** The most reminders of one deadline. */
    static final int MOST_ALARMS = 5;
    /** The earliest reminder, in days. */
    static final int EARLIEST_ALARM = 60;

    FeedTerms {
        alarmsDaysBefore = List.copyOf(alarmsDaysBefore);
        if (unit.isPresent() && post.isPresent()) {
            throw new IllegalArgumentException("a feed is of a unit or of a post");
        }
    }
}
