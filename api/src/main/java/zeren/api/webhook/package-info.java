/**
 * Events that are sent to whom they concern, by the Standard Webhooks specification 1.0.0.
 *
 * <p>{@link zeren.api.webhook.WebhookStore} makes webhooks and takes them back; {@link zeren.api.webhook.CourseStore} knows how far each has come and who
 * is at it; a {@link zeren.api.webhook.Courier} sends what is next, and the {@link zeren.api.webhook.Deliverer} lets couriers run. Each webhook gets its
 * events in their order, at least once: what was sent and not noted, because a server died in between, is sent again with the same id.
 */
package zeren.api.webhook;
