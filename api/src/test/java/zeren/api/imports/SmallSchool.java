package zeren.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import zeren.organisation.OrganisationFault.Part;

/** A school small enough to be seen whole, as files whose lines a test replaces one by one. */
final class SmallSchool {
    private static final Map<Part, String> FILES = Map.of(
            Part.UNITS, """
                    code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor
                    school,school-committee,,学校,School,,2000-01-01,,
                    0101,secondary-organisation,,甲,A,school,2000-01-01,2025-10-15,0102
                    0102,secondary-organisation,,乙,B,school,2025-10-16,,
                    propaganda,department,propaganda,丙,C,school,2000-01-01,,
                    """,
            Part.POSTS, """
                    code,unit,rank,title_zh,title_en,remit,exists_from,exists_to
                    school.secretary,school,secretary,书记,Secretary,,2000-01-01,
                    0101.secretary,0101,secretary,书记,Secretary,,2000-01-01,2025-10-15
                    0101.member-1,0101,member,副书记,Deputy,student work,2000-01-01,2025-10-15
                    """,
            Part.TENURES, """
                    post,staff_no,mode,held_from,held_to
                    school.secretary,00001,full,2018-01-01,
                    0101.secretary,00002,full,2018-01-01,2020-06-30
                    0101.secretary,00003,acting,2020-07-01,2025-10-15
                    """);

    private SmallSchool() {}

    static Map<Part, CsvFile> files() {
        return edited();
    }

    /** Returns the files with some lines replaced, added or, by the row {@code -}, left out, each edit being {@code part line row}; escapes are Java's. */
    static Map<Part, CsvFile> edited(String... edits) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        FILES.forEach((part, text) -> lines.put(part, new ArrayList<>(text.lines().toList())));
        for (String edit : edits) {
            String[] words = edit.split(" ", 3);
            List<String> file = lines.get(Part.valueOf(words[0].toUpperCase(Locale.ROOT)));
            int line = Integer.parseInt(words[1]);
            String row = unescaped(words[2].replace("'", ""));
            if (line > file.size()) {
                file.add(row);
            } else {
                file.set(line - 1, row);
            }
        }
        Map<Part, CsvFile> files = new EnumMap<>(Part.class);
        lines.forEach((part, file) -> {
            file.removeIf("-"::equals);
            files.put(part, utf8(String.join("\n", file) + "\n"));
        });
        return files;
    }

    static CsvFile utf8(String text) {
        return new CsvFile(Encoding.UTF_8, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescaped(String written) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(written)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)))
                .translateEscapes();
    }
}
