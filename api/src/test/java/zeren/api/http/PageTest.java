package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Comparator<List<String>> ORDER =
            Comparator.comparing((List<String> key) -> key.get(0), Comparator.reverseOrder()).thenComparing(key -> key.get(1));

    /** Walks random lists in random order and compares with sorting all of them. */
    @Test
    void pagesTogetherAreTheSortedList() {
        long seed = 20260615;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<List<String>> items = new ArrayList<>(IntStream.range(0, random.nextInt(60))
                    .mapToObj(id -> List.of(String.valueOf(random.nextInt(4)), String.format("%03d", id)))
                    .toList());
            Collections.shuffle(items, random);
            assertEquals(items.stream().sorted(ORDER).toList(), walk(items, 1 + random.nextInt(20)), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void aListThatJustFillsThePageHasNoNext() {
        Page<List<String>> page = new Page<>(item -> item, ORDER, Optional.empty(), 2);
        List.of(List.of("1", "a"), List.of("1", "b")).forEach(page);
        assertEquals(Optional.empty(), page.last());
        page.accept(List.of("0", "c"));
        assertEquals(Optional.of(List.of("1", "b")), page.last());
        assertEquals(3, page.total());
    }

    private static List<List<String>> walk(List<List<String>> items, int limit) {
        List<List<String>> walked = new ArrayList<>();
        Optional<List<String>> after = Optional.empty();
        do {
            Page<List<String>> page = new Page<>(item -> item, ORDER, after, limit);
            items.forEach(page);
            assertEquals(items.size(), page.total());
            walked.addAll(page.items());
            after = page.last();
        } while (after.isPresent());
        return walked;
    }
}
