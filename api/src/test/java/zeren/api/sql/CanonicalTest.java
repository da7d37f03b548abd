package zeren.api.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void sortsMembersByTheUtf16UnitsOfTheirNames() {
        // The members of RFC 8785, section 3.2.3, with whole numbers for the values.
        Map<String, Object> members = new HashMap<>();
        members.put("\u20ac", 1);
        members.put("\r", 2);
        members.put("\ufb33", 3);
        members.put("1", 4);
        members.put("\ud83d\ude00", 5);
        members.put("\u0080", 6);
        members.put("\u00f6", 7);

        assertEquals("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}", Canonical.json(members));
    }

    @Test
    void escapesWhatMustBeEscapedAndNothingElse() {
        assertEquals(
                "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", Canonical.json("\u20ac$\u000f\nA'B\"\\\\\"/"), "RFC 8785, section 3.2.2");
        assertEquals("\"\\b\\t\\f\\r\\u0000\\u001f\u007f\u2028好\"", Canonical.json("\b\t\f\r\0\u001f\u007f\u2028好"));
    }

    @Test
    void writesEveryKindOfValueWithoutBlanks() {
        Map<String, Object> all = new HashMap<>();
        all.put("list", Arrays.asList(1, -7L, true, null, "x", List.of(), Map.of()));
        all.put("empty", "");

        assertEquals("{\"empty\":\"\",\"list\":[1,-7,true,null,\"x\",[],{}]}", Canonical.json(all));
    }

    @Test
    void keepsNumbersThatEveryReaderKeeps() {
        assertEquals("9007199254740991", Canonical.json(9_007_199_254_740_991L));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(9_007_199_254_740_992L));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(Long.MIN_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(1.5));
    }

    @Test
    void refusesHalfOfASurrogatePairWhichUtf8CannotHold() {
        assertThrows(IllegalArgumentException.class, () -> Canonical.json("a\ud83d"));
        assertThrows(IllegalArgumentException.class, () -> Canonical.json(Map.of("\ude00", 1)));
    }

    @Test
    void isReadBackAsTheSameValueAndHasOneFormOnly() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectMapper reader = new ObjectMapper();
        for (int i = 0; i < 2_000; i++) {
            Object value = randomValue(random, 4);
            String json = Canonical.json(value);
            Object again = reader.readValue(json, Object.class);
            assertEquals(json, Canonical.json(again), "seed " + seed);
            assertTrue(reader.valueToTree(value).equals(reader.valueToTree(again)) || json.matches("-?[0-9]+"), "seed " + seed);
        }
    }

    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> null;
            case 3 -> randomText(random);
            case 4 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(randomValue(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new HashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(randomText(random), randomValue(random, depth - 1));
                }
                yield map;
            }
        };
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int codePoint = random.nextInt(3) == 0 ? random.nextInt(0x80) : random.nextInt(0x110000);
            text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? '\\' : codePoint);
        }
        return text.toString();
    }
}
