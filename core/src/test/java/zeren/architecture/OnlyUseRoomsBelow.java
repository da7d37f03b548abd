package zeren.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The order of core's rooms: a room may use those of the lines above its own. A room that stands in no line has no place yet. */
final class OnlyUseRoomsBelow extends ArchCondition<JavaClass> {
    private static final List<List<String>> LINES = List.of(
            List.of("text"),
            List.of("explanation", "calendar"),
            List.of("organisation", "schedule"),
            List.of("yaml"),
            List.of("rulebook"),
            List.of("register"),
            List.of("inspection", "accountability", "scenario"),
            List.of("assessment"));

    private final String root;

    OnlyUseRoomsBelow(String root) {
        super("only use rooms below their own");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String room = roomOf(type);
        if (lineOf(room) < 0) {
            events.add(SimpleConditionEvent.violated(type, type.getFullName() + " stands in a room without a place: " + room));
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(root) && !goesDown(arrow))
                .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
    }

    private boolean goesDown(Dependency arrow) {
        String from = roomOf(arrow.getOriginClass());
        String to = roomOf(arrow.getTargetClass());
        return from.equals(to) || lineOf(from) > lineOf(to);
    }

    private String roomOf(JavaClass type) {
        String below = type.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
    }

    private static int lineOf(String room) {
        for (int line = 0; line < LINES.size(); line++) {
            if (LINES.get(line).contains(room)) {
                return line;
            }
        }
        return -1;
    }
}
