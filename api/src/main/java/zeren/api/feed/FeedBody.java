package zeren.api.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.http.JsonBody;
import zeren.api.http.Language;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** The body of a request for a feed. */
final class FeedBody {
    private static final String ALARMS = "alarms_days_before";

    private FeedBody() {}

    /** Reads what a feed is to be for; what it names must be seen by the caller. */
    static FeedTerms read(JsonBody body, Rights rights) {
        Optional<String> unit = body.read("unit", Text::code);
        Optional<String> post = body.read("post", Text::code);
        Language language = body.read("lang", FeedBody::language).orElse(Language.ZH);
        List<Integer> alarms = alarms(body);
        if (unit.isPresent() && rights.findUnit(unit.get()).isEmpty()) {
            body.fault("unit", "unknown_unit", "no unit of the register has this code");
        }
        if (post.isPresent() && rights.findPost(post.get()).isEmpty()) {
            body.fault("post", "unknown_post", "no post of the register has this code");
        }
        if (unit.isPresent() && post.isPresent()) {
            body.refuse("post", "unit_and_post", "a calendar is of a unit or of a post: leave one of them out");
        }
        body.check();
        return new FeedTerms(unit, post, language, alarms);
    }

    private static Language language(String what, String written) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(what, written, "zh or en"));
    }

    private static List<Integer> alarms(JsonBody body) {
        List<Integer> days = new ArrayList<>();
        Optional<JsonNode> sent = body.any(ALARMS);
        boolean isList = sent.filter(list -> !list.isArray() || list.isEmpty() || list.size() > FeedTerms.MOST_ALARMS).isEmpty();
        if (!isList) {
            body.fault(ALARMS, "wrong_type", "this must be a list of 1 to " + FeedTerms.MOST_ALARMS + " numbers of days");
            return days;
        }
        sent.ifPresent(list -> list.forEach(day -> {
            boolean fits = day.isInt() && day.intValue() >= 0 && day.intValue() <= FeedTerms.EARLIEST_ALARM && !days.contains(day.intValue());
            if (fits) {
                days.add(day.intValue());
            } else {
                body.fault(ALARMS, "invalid_value", "these must be whole numbers from 0 to " + FeedTerms.EARLIEST_ALARM + ", each once");
            }
        }));
        return days;
    }
}
