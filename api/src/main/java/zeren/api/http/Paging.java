package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zeren.api.sql.Sha256;
import zeren.text.InvalidValueException;

/**
 * The cutting of a list into pages, by the key of the last item given rather than by a count, so that nothing is given twice or left out
 * while others write.
 */
public final class Paging {
    /** The name of the parameter. */
    static final String CURSOR = "cursor";

    /** The order of a list that is sorted by two texts, such as a time and an id. */
    public static final Comparator<List<String>> BY_TWO_TEXTS =
            Comparator.<List<String>, String>comparing(parts -> parts.get(0)).thenComparing(parts -> parts.get(1));
    /** How many items a page has, unless somebody says so. */
    public static final int DEFAULT_LIMIT = 50;

    private static final String LIMIT = "limit";
    private static final int LARGEST_LIMIT = 500;
    private static final int DIGEST = 16;
    private static final Comparator<List<String>> BY_ONE_TEXT = Comparator.comparing(parts -> parts.get(0));

    private final Context ctx;
    private final Params params;
    private final int limit;
    private final Optional<Cursor> cursor;
    private final Optional<Export> export;
    private final Map<String, String> pinned = new TreeMap<>();

    private Paging(Context ctx, Params params, Optional<Export> export) {
        this.ctx = ctx;
        this.params = params;
        this.export = export;
        export.ifPresent(whole -> List.of(LIMIT, CURSOR).forEach(name -> Export.refuse(params, name)));
        this.limit = params.read(LIMIT, Paging::limit).orElse(DEFAULT_LIMIT);
        this.cursor = params.read(CURSOR, this::cursor);
    }

    /** Reads {@code limit} and {@code cursor}, and whether the client wants pages at all or an export. */
    public static Paging of(Context ctx, Params params) {
        return new Paging(ctx, params, Export.read(ctx, params));
    }

    /** Reads the same for an answer that has several lists, each of which comes in pages only. */
    public static Paging ofSeveral(Context ctx, Params params) {
        return new Paging(ctx, params, Optional.empty());
    }

    /**
     * Reads a parameter whose default may change from one page to the next, as today's date does: the first page's counts for all.
     *
     * @param parse as for {@link Params#read}; it also reads what {@code toString} of a value writes
     */
    public <T> T pinned(String name, BiFunction<String, String, T> parse, T byDefault) {
        return params.read(name, parse).orElseGet(() -> {
            T value = cursor.map(from -> from.pinned().get(name)).map(text -> parse.apply(name, text)).orElse(byDefault);
            pinned.put(name, value.toString());
            return value;
        });
    }

    /** Returns a value that the first page was answered by and that is no parameter; nothing on the first page itself. */
    public <T> Optional<T> kept(String name, Function<String, T> parse) {
        return cursor.map(from -> from.pinned().get(name)).map(parse);
    }

    /** Keeps such a value for the pages to come. */
    public void keep(String name, Object value) {
        pinned.put(name, value.toString());
    }

    /**
     * Answers with the page that was asked for, or with all of the list.
     *
     * @param list gives every item of the list to whoever asks, in any order
     * @param key what an item is sorted by, its id last
     */
    public <T> void answer(
            Consumer<Consumer<T>> list, Function<T, List<String>> key, Comparator<List<String>> order, Function<T, ObjectNode> json) {
        answer(list::accept, () -> Stream.of(list).map(Paging::items), key, order, json);
    }

    /**
     * Answers with the page that was asked for, or with all of the list, of which no more than a part is kept.
     *
     * @param parts gives the list in parts that follow each other in its order; in a part the items are in any
     * @param key as for the other
     */
    public <T> void answer(
            Supplier<Stream<List<T>>> parts, Function<T, List<String>> key, Comparator<List<String>> order, Function<T, ObjectNode> json) {
        boolean counts = Preferences.of(ctx).totalCount();
        answer(page -> {
            Iterator<List<T>> next = parts.get().iterator();
            // What follows a full page is on none before it.
            while (next.hasNext() && (counts || !page.isFull())) {
                next.next().forEach(page);
            }
        }, parts, key, order, json);
    }

    private <T> void answer(
            Consumer<Page<T>> fill, Supplier<Stream<List<T>>> parts, Function<T, List<String>> key, Comparator<List<String>> order,
            Function<T, ObjectNode> json) {
        if (export.isPresent()) {
            export.get().answer(new InOrder<>(parts.get(), key, order), json);
            return;
        }
        Page<T> page = new Page<>(key, order, cursor.map(Cursor::after), limit);
        fill.accept(page);
        ObjectNode answer = object(page, json, params.all());
        if (Preferences.of(ctx).totalCount()) {
            answer.put("total_count", page.total());
            ctx.header(Preferences.APPLIED, Preferences.TOTAL_COUNT);
        }
        Json.answer(ctx, answer);
    }

    private static <T> List<T> items(Consumer<Consumer<T>> list) {
        List<T> items = new ArrayList<>();
        list.accept(items::add);
        return items;
    }

    /** Answers with the page that was asked for of a list that is sorted by one text, or with all of it. */
    public <T> void answer(List<T> list, Function<T, String> key, Function<T, ObjectNode> json) {
        answer(list::forEach, key.andThen(List::of), BY_ONE_TEXT, json);
    }

    /**
     * Returns one of the lists of an answer that has several: the page of it that was asked for, or its first.
     *
     * @param parameter the parameter by which one of the lists is asked for
     * @param name its value for this one
     * @param list as for {@link #answer}, and so are the others
     */
    public <T> ObjectNode list(
            String parameter, String name, Consumer<Consumer<T>> list, Function<T, List<String>> key, Comparator<List<String>> order, Function<T, ObjectNode> json) {
        Page<T> page = new Page<>(key, order, cursor.map(Cursor::after), limit);
        list.accept(page);
        Map<String, String> query = params.all();
        query.put(parameter, name);
        return object(page, json, query);
    }

    private <T> ObjectNode object(Page<T> page, Function<T, ObjectNode> json, Map<String, String> query) {
        ObjectNode object = Json.object();
        Json.putObjects(object, "items", page.items(), json);
        Json.put(object, "next", page.last().map(last -> next(query, last)));
        return object;
    }

    private String next(Map<String, String> query, List<String> last) {
        query.put(CURSOR, new Cursor(list(query), pinned, last).toString());
        return BaseUrl.of(ctx) + params.address(query);
    }

    /** Returns a digest of the path and of everything that says which items belong to the list and in which order. */
    private String list(Map<String, String> query) {
        Map<String, String> filters = new TreeMap<>(query);
        filters.keySet().removeAll(List.of(LIMIT, CURSOR));
        ObjectNode json = Json.object().put("", params.path());
        filters.forEach(json::put);
        return Sha256.hex(Json.text(json)).substring(0, DIGEST);
    }

    /**
     * Reads how many items a page has at most.
     *
     * @throws InvalidValueException if a page cannot have as many
     */
    public static int limit(String what, String written) {
        if (written.matches("[1-9][0-9]{0,2}") && Integer.parseInt(written) <= LARGEST_LIMIT) {
            return Integer.parseInt(written);
        }
        throw new InvalidValueException(what, written, "a whole number from 1 to " + LARGEST_LIMIT);
    }

    private Cursor cursor(String what, String written) {
        return Cursor.parse(written)
                .filter(read -> read.list().equals(list(params.all())))
                .orElseThrow(() -> new InvalidValueException(
                        what, written, "the cursor of a next address, whole, with the filters of that address"));
    }
}
