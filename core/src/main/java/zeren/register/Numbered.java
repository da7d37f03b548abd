package zeren.register;

/**
 * The facts in the order of their numbers, to be found by their ids while one thread adds to them.
 *
 * <p>As an id says the number, no key has to be kept for each: a million ids with a place in a map take a hundred megabytes.
 */
final class Numbered {
    private final Growing<Recorded<?>> facts = new Growing<>();

    /** Adds a fact whose number is not below that of the last. */
    void add(Recorded<?> recorded) {
        facts.add(recorded);
    }

    /** Returns the fact of an id, or null where there is none. */
    Recorded<?> find(String id) {
        int size = facts.size();
        long number = number(id);
        // A visit and the performance that it was have the same number.
        for (int place = first(number, size); place < size && facts.get(place).sequence() == number; place++) {
            if (facts.get(place).id().equals(id)) {
                return facts.get(place);
            }
        }
        return null;
    }

    /** Of what is no id, this is some number; no fact that has it has that id. */
    private static long number(String id) {
        long number = 0;
        for (int i = 1; i < id.length(); i++) {
            number = number * 10 + (id.charAt(i) - '0');
        }
        return number;
    }

    /** Returns the first place whose fact has the number or a larger one. */
    private int first(long number, int size) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (facts.get(middle).sequence() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
