package zeren.api.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import zeren.register.Agenda;
import zeren.register.Bearer;
import zeren.register.Bearers;
import zeren.register.Register;

/**
 * What is to be done about what some bearers owe, and what they have done, as one register stands on one date.
 *
 * <p>It is found for the bearers that are asked for alone, and kept for the registers and dates that were asked for last: portals ask the same again
 * and again, and a register that is known does not change. So there is never more than these registers owe.
 */
final class ToDos {
    private static final int REMEMBERED = 2;

    private final Map<Question, Map<Key, List<ToDo>>> found = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    /** A register is itself alone: it would take long to tell whether another is the same. */
    private record Question(Register register, LocalDate asOf) {}

    /** A bearer by its code, which a unit and a post may share. */
    private record Key(String code, boolean isPost) {
        static Key of(Bearer bearer) {
            return new Key(bearer.code(), bearer.post().isPresent());
        }
    }

    /** Gives everything, in no order. */
    void forEach(Register register, LocalDate asOf, Bearers bearers, Consumer<ToDo> action) {
        Map<Key, List<ToDo>> known = known(new Question(register, asOf));
        List<Key> keys = new ArrayList<>();
        bearers.units().forEach(code -> keys.add(new Key(code, false)));
        bearers.posts().forEach(code -> keys.add(new Key(code, true)));
        List<Key> missing = keys.stream().filter(key -> !known.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            known.putAll(find(register, asOf, missing));
        }
        keys.forEach(key -> known.get(key).forEach(action));
    }

    private static Map<Key, List<ToDo>> find(Register register, LocalDate asOf, List<Key> keys) {
        Map<Key, List<ToDo>> lists = new HashMap<>();
        keys.forEach(key -> lists.put(key, new ArrayList<>()));
        Bearers some = new Bearers(codes(keys.stream().filter(key -> !key.isPost()).toList()), codes(keys.stream().filter(Key::isPost).toList()));
        new Agenda(register.timetable()).begunBy(asOf, some).forEach(obligation ->
                ToDo.of(obligation, register, asOf).ifPresent(lists.get(Key.of(obligation.bearer()))::add));
        lists.replaceAll((key, list) -> List.copyOf(list));
        return lists;
    }

    private static TreeSet<String> codes(List<Key> keys) {
        TreeSet<String> codes = new TreeSet<>();
        keys.forEach(key -> codes.add(key.code()));
        return codes;
    }

    private synchronized Map<Key, List<ToDo>> known(Question question) {
        Map<Key, List<ToDo>> known = found.computeIfAbsent(question, none -> new ConcurrentHashMap<>());
        if (found.size() > REMEMBERED) {
            found.remove(found.keySet().iterator().next());
        }
        return known;
    }
}
