package zeren.api;

import zeren.api.feed.FeedRoutes;
import zeren.api.http.Routes;
import zeren.api.portal.ToDoRoutes;
import zeren.api.push.PushRoutes;

/** The routes of what people meet in what they use anyway: their calendar, their portal. */
record PortalMap(Parts parts) {

    /** Adds them all. */
    void addTo(Routes routes) {
        ToDoRoutes toDos = new ToDoRoutes(parts.store().register(), parts.links(), parts.clock());
        routes.get("/to-dos", toDos::list);
        routes.get("/summary", toDos::summary);
        PushRoutes pushes = new PushRoutes(parts.store().pushes(), parts.toDoPush());
        routes.get("/to-do-pushes", pushes::list);
        routes.get("/to-do-push-tasks", pushes::tasks);
        addFeedRoutes(routes);
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
