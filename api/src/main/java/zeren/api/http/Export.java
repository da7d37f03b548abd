package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is given whole, as a table or as lines of JSON, while it is made; which of them, if any, the client says in {@code Accept}.
 */
public final class Export {
    private static final String BOM = "bom";
    /** By which some spreadsheets know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Context ctx;
    private final Format format;
    private final String start;

    private Export(Context ctx, Format format, String start) {
        this.ctx = ctx;
        this.format = format;
        this.start = start;
    }

    /** Reads {@code Accept} and {@code bom}; returns nothing where the client wants pages. */
    public static Optional<Export> read(Context ctx, Params params) {
        Format format = Format.of(ctx);
        Optional<Boolean> bom = params.truth(BOM);
        if (format != Format.TABLE && params.has(BOM)) {
            params.fault(BOM, "not_csv", "bom is for CSV alone: leave it out, or send Accept: text/csv");
        }
        // What an answer is depends on what was asked for, be that nothing.
        Vary.by(ctx, "Accept");
        return format == Format.PAGES ? Optional.empty() : Optional.of(new Export(ctx, format, bom.orElse(false) ? BYTE_ORDER_MARK : ""));
    }

    /** Notes the fault of a parameter that asks for a part of what is given whole. */
    static void refuse(Params params, String name) {
        params.text(name).ifPresent(part -> params.fault(
                name, "export_is_whole", name + " is for pages: an export is the whole list; leave " + name + " out, or ask for JSON"));
    }

    /** Answers with these items, in this order. */
    <T> void answer(Iterator<T> items, Function<T, ObjectNode> json) {
        answer(items, json, item -> json.apply(item).toString());
    }

    /**
     * Answers with these items, in this order.
     *
     * @param json makes an item of a table
     * @param line makes a line of JSON, without its end
     */
    public <T> void answer(Iterator<T> items, Function<T, ObjectNode> json, Function<T, String> line) {
        if (format == Format.LINES) {
            Lines.answer(ctx, Lines.NDJSON, stream(items).map(item -> line.apply(item) + "\n").iterator());
            return;
        }
        Columns columns = Columns.of(ctx.endpoint().path);
        Function<T, String> row = item -> Csv.row(columns.values(json.apply(item)));
        // With the first row, so that what makes it fail is found before anything is sent.
        String first = start + Csv.header(columns.names()) + (items.hasNext() ? row.apply(items.next()) : "");
        Lines.answer(ctx, Csv.CONTENT_TYPE, Stream.concat(Stream.of(first), stream(items).map(row)).iterator());
    }

    /** Returns the same one by one as a stream; none is asked for before it is wanted. */
    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
