package zeren.api;

import zeren.api.events.EventRoutes;
import zeren.api.feed.FeedRoutes;
import zeren.api.http.Routes;
import zeren.api.portal.ToDoRoutes;

/** The routes of what people meet in what they use anyway: their calendar, their portal. */
record PortalMap(Parts parts) {

    /** Adds them all. */
    void addTo(Routes routes) {
        ToDoRoutes toDos = new ToDoRoutes(parts.store().register(), parts.links(), parts.clock());
        routes.get("/to-dos", toDos::list);
        routes.get("/summary", toDos::summary);
        addFeedRoutes(routes);
        routes.get("/events", new EventRoutes(parts.store().events(), parts.store().register(), parts.clock())::list);
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
