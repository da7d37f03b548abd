package zeren.api;

import zeren.api.events.EventRoutes;
import zeren.api.feed.FeedRoutes;
import zeren.api.http.Routes;
import zeren.api.picture.PictureRoutes;
import zeren.api.portal.ToDoRoutes;
import zeren.api.push.PushRoutes;
import zeren.api.webhook.DeliveryRoutes;
import zeren.api.webhook.WebhookRoutes;

/** The routes of what people meet in what they use anyway: their calendar, their portal. */
record PortalMap(Parts parts) {

    /** Adds those that portals ask for all day. */
    void addToDosTo(Routes routes) {
        ToDoRoutes toDos = new ToDoRoutes(parts.store().register(), parts.neighbours().links(), parts.clock());
        routes.read("/to-dos", toDos::list);
        routes.read("/summary", toDos::summary);
    }

    /** Adds all others. */
    void addOthersTo(Routes routes) {
        addPictureRoutes(routes);
        PushRoutes pushes = new PushRoutes(parts.store().pushes(), parts.neighbours().toDoPush());
        routes.get("/to-do-pushes", pushes::list);
        routes.get("/to-do-push-tasks", pushes::tasks);
        addFeedRoutes(routes);
        addWebhookRoutes(routes);
        routes.get("/events", new EventRoutes(parts.store().events(), parts.streams(), parts.store().register(), parts.clock())::get);
    }

    private void addPictureRoutes(Routes routes) {
        routes.get("/units/{code}/year/{year}.svg", new PictureRoutes(parts.store().register(), parts.clock())::year);
    }

    private void addWebhookRoutes(Routes routes) {
        WebhookRoutes webhooks = parts.webhooks().routes(parts.idempotency());
        routes.get("/webhooks", webhooks::list);
        routes.post("/webhooks", webhooks::post);
        routes.get("/webhooks/{id}", webhooks::get);
        routes.patch("/webhooks/{id}", webhooks::patch);
        routes.delete("/webhooks/{id}", webhooks::delete);
        routes.post("/webhooks/{id}/rotations", webhooks::rotate);

        DeliveryRoutes deliveries = parts.webhooks().deliveryRoutes(parts.idempotency());
        routes.get("/webhooks/{id}/deliveries", deliveries::list);
        routes.get("/webhooks/{id}/progress", deliveries::progress);
        routes.post("/webhooks/{id}/redeliveries", deliveries::redeliver);
        routes.post("/webhooks/{id}/replays", deliveries::replay);
        routes.post("/webhooks/{id}/pings", deliveries::ping);
    }

    private void addFeedRoutes(Routes routes) {
        FeedRoutes feeds = new FeedRoutes(
                parts.store().feeds(), parts.store().tokens()::findGood, parts.store().register(), parts.idempotency(), parts.clock());
        // Before the ids: what ends with .ics is a key.
        routes.get("/calendars/{key}.ics", feeds::read);
        routes.get("/calendars", feeds::list);
        routes.post("/calendars", feeds::post);
        routes.get("/calendars/{id}", feeds::get);
        routes.delete("/calendars/{id}", feeds::delete);
    }
}
