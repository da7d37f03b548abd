package zeren.api.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.register.Epoch;
import zeren.api.register.Known;
import zeren.register.Obligation;
import zeren.register.ObligationId;

/**
 * What became of obligations, told from the journal alone: the same on every server and after every start.
 *
 * <p>An obligation is looked at after each entry that may have changed it: those that changed the organisation or the rules, and the facts by
 * which it is judged. What the epochs before the present one tell never changes, so it is kept as long as there is room.
 */
final class Chronicle {
    /** How many obligations are kept, those of all feeds together. */
    private static final int MOST_KEPT = 50_000;
    private static final Comparator<Event> BY_DAY_THEN_ID =
            Comparator.comparing((Event event) -> event.face().day()).thenComparing(event -> event.face().id().toString());

    private final Map<Long, Past> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** What the epochs before one tell, on a day. */
    private record Past(long before, LocalDate today, Map<ObligationId, Revisions> revisions) {}

    /**
     * Returns the events of a feed, by their days and names.
     *
     * @param wanted tells which obligations belong into it; it may change with the organisation, the rules and the day, and with nothing else
     */
    List<Event> events(Feed feed, Known latest, FeedWindow window, Predicate<Obligation> wanted) {
        List<Epoch> epochs = Epoch.all(latest);
        if (epochs.isEmpty()) {
            return List.of();
        }
        Epoch present = epochs.get(epochs.size() - 1);
        Chapter chapter = new Chapter(present, window, wanted);
        Past past = find(feed, present, window).orElseGet(() -> keep(feed, past(epochs, chapter, window, wanted)));
        // What the past does not know was started by an occasion since.
        Set<ObligationId> ids = new LinkedHashSet<>(past.revisions().keySet());
        ids.addAll(chapter.ids());
        return ids.stream()
                .flatMap(id -> event(id, past, chapter).stream())
                .filter(event -> event.isShown(window, latest.zone()))
                .sorted(BY_DAY_THEN_ID)
                .toList();
    }

    private static Optional<Event> event(ObligationId id, Past past, Chapter present) {
        Revisions revisions = Optional.ofNullable(past.revisions().get(id)).map(Revisions::copy).orElseGet(Revisions::new);
        present.tell(id, revisions);
        return revisions.event();
    }

    private static Past past(List<Epoch> epochs, Chapter present, FeedWindow window, Predicate<Obligation> wanted) {
        List<Chapter> chapters = new ArrayList<>();
        epochs.subList(0, epochs.size() - 1).forEach(epoch -> chapters.add(new Chapter(epoch, window, wanted)));
        Map<ObligationId, Revisions> revisions = new LinkedHashMap<>();
        chapters.forEach(chapter -> chapter.ids().forEach(id -> revisions.put(id, new Revisions())));
        present.ids().forEach(id -> revisions.putIfAbsent(id, new Revisions()));
        revisions.forEach((id, told) -> chapters.forEach(chapter -> chapter.tell(id, told)));
        return new Past(epochs.get(epochs.size() - 1).from(), window.today(), revisions);
    }

    private synchronized Optional<Past> find(Feed feed, Epoch present, FeedWindow window) {
        return Optional.ofNullable(kept.get(feed.sequence()))
                .filter(past -> past.before() == present.from() && past.today().equals(window.today()));
    }

    private synchronized Past keep(Feed feed, Past past) {
        size += past.revisions().size() - Optional.ofNullable(kept.put(feed.sequence(), past)).map(before -> before.revisions().size()).orElse(0);
        while (size > MOST_KEPT) {
            Long eldest = kept.keySet().iterator().next();
            size -= kept.remove(eldest).revisions().size();
        }
        return past;
    }
}
