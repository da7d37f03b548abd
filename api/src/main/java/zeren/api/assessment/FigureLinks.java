package zeren.api.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.register.Status;

/**
 * The addresses of the obligations behind the figures of a unit's year.
 *
 * <p>Whatever is put into them is made of digits, letters and what an address takes as it is.
 *
 * @param all the address of all of them, judged and known as the figures are
 */
record FigureLinks(String all) {

    /** Returns those of one rulebook. */
    FigureLinks ofRulebook(String id) {
        return new FigureLinks(all + "&rulebook=" + id);
    }

    /** Returns those of one duty. */
    FigureLinks ofDuty(String code) {
        return new FigureLinks(all + "&duty=" + code);
    }

    /** Puts a figure with the address of those that stand in one of these ways; in any, where none is given. */
    void put(ObjectNode json, String name, long count, Status... statuses) {
        String which = Arrays.stream(statuses).map(Snake::of).collect(Collectors.joining(","));
        json.set(name, Json.object().put("count", count).put("link", which.isEmpty() ? all : all + "&status=" + which));
    }
}
