package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.register.Obligation;
import zeren.rulebook.DocumentKind;

/**
 * What a year asks of everybody, in texts: the second implementation, which makes every document one by one and tries every day.
 *
 * @param documents how many documents there are, by unit and recipient
 * @param combined the ids that go together, by unit and kind of document, with what they save
 */
record SlowBurden(Map<String, Integer> documents, List<String> combined) {

    static SlowBurden of(Burden burden) {
        Map<String, Integer> documents = new TreeMap<>();
        List<String> combined = new ArrayList<>();
        for (Burden.OfUnit unit : burden.units()) {
            unit.total().owed().forEach(owed -> documents.put(unit.unit() + " " + owed.recipient().orElse(""), (int) owed.documents()));
            unit.combinable().forEach(combination ->
                    combined.add(combination.document().code() + " " + combination.obligations() + " " + combination.saved()));
        }
        combined.sort(Comparator.naturalOrder());
        return new SlowBurden(documents, combined);
    }

    static SlowBurden of(List<Obligation> owed) {
        Map<String, Integer> documents = new TreeMap<>();
        for (Obligation obligation : owed) {
            for (int time = 0; time < obligation.term().required(); time++) {
                for (DocumentKind kind : obligation.duty().documents()) {
                    documents.merge(obligation.bearer().unit().code() + " " + obligation.owedTo().map(unit -> unit.code()).orElse(""), 1, Integer::sum);
                }
            }
        }
        List<String> combined = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            List<Obligation> asking = new ArrayList<>(owed.stream()
                    .filter(obligation -> obligation.duty().documents().contains(kind) && !obligation.id().toString().matches(".*:[oh][0-9][^:]*")).toList());
            asking.sort(Comparator.comparing((Obligation obligation) -> obligation.dueOn() + " " + obligation.id()));
            combined.addAll(combined(kind, asking));
        }
        combined.sort(Comparator.naturalOrder());
        return new SlowBurden(documents, combined);
    }

    private static List<String> combined(DocumentKind kind, List<Obligation> asking) {
        List<String> combined = new ArrayList<>();
        List<Obligation> taken = new ArrayList<>();
        for (int i = 0; i < asking.size(); i++) {
            if (taken.contains(asking.get(i))) {
                continue;
            }
            List<Obligation> group = new ArrayList<>(List.of(asking.get(i)));
            for (int j = i + 1; j < asking.size(); j++) {
                List<Obligation> larger = new ArrayList<>(group);
                larger.add(asking.get(j));
                group = !taken.contains(asking.get(j)) && canBeOne(larger) ? larger : group;
            }
            taken.addAll(group);
            if (group.size() > 1) {
                combined.add(kind.code() + " " + group + " " + saved(group));
            }
        }
        return combined;
    }

    private static boolean canBeOne(List<Obligation> group) {
        List<String> duties = group.stream().map(one -> one.term().rulebook().id() + ":" + one.duty().code()).distinct().toList();
        List<String> bearers = group.stream().map(one -> one.bearer().code()).distinct().toList();
        List<String> recipients = group.stream().flatMap(one -> one.owedTo().stream()).map(unit -> unit.code()).distinct().toList();
        List<String> subjects = group.stream().map(one -> one.subject().map(unit -> unit.code()).orElse("")).distinct().toList();
        return duties.size() == group.size() && bearers.size() == 1 && recipients.size() < 2 && subjects.size() == 1 && !commonDays(group).isEmpty();
    }

    private static List<LocalDate> commonDays(List<Obligation> group) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = group.get(0).opensOn(); !day.isAfter(group.get(0).dueOn()); day = day.plusDays(1)) {
            LocalDate each = day;
            if (group.stream().noneMatch(one -> each.isBefore(one.opensOn()) || each.isAfter(one.dueOn()))) {
                days.add(day);
            }
        }
        return days;
    }

    /** Each day one document is made for all that still need one. */
    private static int saved(List<Obligation> group) {
        int[] left = group.stream().mapToInt(one -> one.term().required()).toArray();
        int saved = 0;
        for (LocalDate day : commonDays(group)) {
            int served = 0;
            for (int i = 0; i < left.length; i++) {
                served += left[i] > 0 ? 1 : 0;
                left[i]--;
            }
            saved += served > 1 ? served - 1 : 0;
        }
        return saved;
    }
}
