package zeren.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zeren.api.sql.JournalHead;

/**
 * Answers that are given again, byte for byte, as long as the same would be computed: until anything is recorded, by whichever server, or the day is
 * another.
 *
 * <p>Only for what follows from the register, the day, the request and its caller alone. The door is passed before, each time; and the journal's end is
 * asked for each time, so that whatever was acknowledged is in the answer.
 */
public final class Answers {
    private static final long MOST = 32L << 20;
    private static final int PART_OF_MEMORY = 16;

    private final Supplier<JournalHead> head;
    private final Clock clock;
    private final Function<Context, Object> caller;
    private volatile Moment last = new Moment(JournalHead.NONE, LocalDate.MIN, new Shelf<>(0, Answers::size));

    /** As long as neither changes, nor does any answer. */
    private record Moment(JournalHead head, LocalDate day, Shelf<Question, Given> shelf) {
        boolean is(JournalHead now, LocalDate today) {
            return head.equals(now) && day.equals(today);
        }
    }

    /** Whatever of a request its answer may depend on. */
    private record Question(
            Object caller, String base, String path, String query, List<String> accept, List<String> language, List<String> prefer) {
        static Question of(Context ctx, Object caller) {
            return new Question(caller, BaseUrl.of(ctx), ctx.path(), ctx.queryString(),
                    headers(ctx, "Accept"), headers(ctx, "Accept-Language"), headers(ctx, "Prefer"));
        }

        /** Returns how many bytes its texts take at most. */
        int size() {
            int characters = base.length() + path.length() + (query == null ? 0 : query.length());
            return 2 * (characters + Stream.of(accept, language, prefer).flatMap(List::stream).mapToInt(String::length).sum());
        }

        private static List<String> headers(Context ctx, String name) {
            return Collections.list(ctx.req().getHeaders(name));
        }
    }

    /**
     * Creates the answers of a server.
     *
     * @param head tells where the journal ends by now
     * @param clock tells what day it is, in its zone
     * @param caller tells of whoever sent a request all by which its answers differ from those to others
     */
    public Answers(Supplier<JournalHead> head, Clock clock, Function<Context, Object> caller) {
        this.head = head;
        this.clock = clock;
        this.caller = caller;
    }

    /** Returns the route of a resource that is read, whose answers are given again. */
    Handler again(Handler route) {
        return ctx -> answer(ctx, route);
    }

    private void answer(Context ctx, Handler route) throws Exception {
        Moment moment = now();
        Question question = Question.of(ctx, caller.apply(ctx));
        Given known = moment.shelf().get(question);
        if (known != null) {
            known.give(ctx);
            return;
        }
        List<Map.Entry<String, String>> before = Given.headers(ctx);
        route.handle(ctx);
        // What was recorded meanwhile may be in the answer or not.
        if (moment.is(head.get(), LocalDate.now(clock))) {
            Given.by(ctx, before).ifPresent(given -> moment.shelf().put(question, given));
        }
    }

    private static int size(Question question, Given given) {
        return question.size() + given.size();
    }

    private Moment now() {
        JournalHead end = head.get();
        LocalDate day = LocalDate.now(clock);
        Moment moment = last;
        if (!moment.is(end, day)) {
            moment = new Moment(end, day, new Shelf<>(Math.min(MOST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY), Answers::size));
            last = moment;
        }
        return moment;
    }
}
