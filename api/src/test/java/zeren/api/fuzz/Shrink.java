package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zeren.api.fuzz.Call.Content;
import zeren.api.fuzz.Call.Pair;

/** The way to a smaller request of which the same is to be said: whatever can be left out is left out, one after the other. */
final class Shrink {
    private static final int TRIALS = 150;

    private final Predicate<Call> same;
    private int trials;

    private Shrink(Predicate<Call> same) {
        this.same = same;
    }

    /** Returns a smaller request for which {@code same} holds still; it is asked a bounded number of times. */
    static Call of(Call call, Predicate<Call> same) {
        Shrink shrink = new Shrink(same);
        Call smallest = call;
        for (boolean goesOn = true; goesOn && shrink.trials < TRIALS; ) {
            Call smaller = shrink.step(smallest);
            goesOn = smaller != smallest;
            smallest = smaller;
        }
        return smallest;
    }

    private Call step(Call call) {
        for (Call smaller : smaller(call)) {
            if (trials++ < TRIALS && same.test(smaller)) {
                return smaller;
            }
        }
        return call;
    }

    private static List<Call> smaller(Call call) {
        List<Call> all = new ArrayList<>();
        for (int i = 0; i < call.query().size(); i++) {
            all.add(call.withQuery(without(call.query(), i)));
        }
        for (int i = 0; i < call.headers().size(); i++) {
            all.add(call.withHeaders(without(call.headers(), i)));
        }
        call.content().flatMap(Content::json).ifPresent(json -> smaller(json).forEach(each -> all.add(call.withContent(Content.of(each)))));
        return all;
    }

    private static List<Pair> without(List<Pair> pairs, int index) {
        List<Pair> others = new ArrayList<>(pairs);
        others.remove(index);
        return others;
    }

    /** Returns what a body can be without one of its members, on every level. */
    private static List<JsonNode> smaller(JsonNode json) {
        List<JsonNode> all = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                ObjectNode without = object.deepCopy();
                without.remove(member.getKey());
                all.add(without);
                smaller(member.getValue()).forEach(each -> all.add(object.deepCopy().set(member.getKey(), each)));
            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), 20); i++) {
                ArrayNode without = array.deepCopy();
                without.remove(i);
                all.add(without);
                int at = i;
                smaller(array.get(i)).forEach(each -> {
                    ArrayNode other = array.deepCopy();
                    other.set(at, each);
                    all.add(other);
                });
            }
        } else if (json.isTextual() && json.asText().length() > 1) {
            String text = json.asText();
            all.add(new TextNode(text.substring(0, text.length() / 2)));
            all.add(new TextNode(text.substring(text.length() / 2)));
        }
        return all;
    }
}
