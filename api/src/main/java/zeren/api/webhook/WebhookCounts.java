package zeren.api.webhook;

/**
 * How many webhooks there are that are not taken back, and how they stand.
 *
 * @param failing those whose last delivery failed, and is tried again
 * @param stopped those to which nothing is sent
 * @param waiting how many events are before those that are not stopped, in sum; some may not be for them
 */
public record WebhookCounts(long all, long failing, long stopped, long waiting) {}
