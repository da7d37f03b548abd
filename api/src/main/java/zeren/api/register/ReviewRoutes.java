package zeren.api.register;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.api.http.JsonBody;
import zeren.api.http.Params;
import zeren.api.http.Reply;
import zeren.api.http.Snake;
import zeren.calendar.IsoDate;
import zeren.register.Performance;
import zeren.register.Review;

/** What the recipients of performances said of them. */
public final class ReviewRoutes {
    private final Offshoots<Performance, Review> reviews;
    private final Recording recording;
    private final Clock clock;

    /** Creates the routes; today is the clock's date in its zone. */
    public ReviewRoutes(RegisterStore store, Recording recording, Clock clock) {
        this.reviews = new Offshoots<>(store, Lookup::performance, (dossier, id) -> dossier.reviewsOf(id), "review");
        this.recording = recording;
        this.clock = clock;
    }

    /** Answers with the reviews of a performance. */
    public void list(Context ctx) {
        reviews.list(ctx, ZonedDateTime.now(clock));
    }

    /** Answers with one review. */
    public void get(Context ctx) {
        reviews.get(ctx, ZonedDateTime.now(clock));
    }

    /** Records that the recipient of a performance accepted or returned it. */
    public void record(Context ctx) {
        String id = Params.path(ctx, "id");
        JsonBody body = JsonBody.of(ctx);
        Review.Outcome outcome = body.required("outcome", (what, text) -> Snake.parse(what, Review.Outcome.class, text)).orElse(null);
        LocalDate receivedOn = body.required("received_on", IsoDate::parse).orElse(null);
        Optional<Review.Reason> reason = body.read("reason", (what, text) -> Snake.parse(what, Review.Reason.class, text));
        body.check();
        recording.answer(
                ctx,
                body,
                ZonedDateTime.now(clock),
                (lookup, registrar) -> {
                    Lookup.Found<Performance> found = lookup.toReview(id);
                    return registrar.review(found.recorded(), found.about(), new Review(id, outcome, receivedOn, reason));
                },
                (known, recorded) -> Reply.created("/performances/" + id + "/reviews/" + recorded.id(), FactJson.of(recorded)));
    }
}
