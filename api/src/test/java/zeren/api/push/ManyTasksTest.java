package zeren.api.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zeren.api.Multiparts;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** A school in which more than ten thousand things are to be done, most of them long overdue, told in batches of five hundred. */
class ManyTasksTest {
    private static final int UNITS = 200;
    private static final int SIZE = 500;

    @Test
    void areToldInBatchesOnceAndFoundAgainAtNight(@TempDir Path folder) throws Exception {
        try (Site site = Site.openEmpty(Engine.H2, folder); Receiver receiver = new Receiver()) {
            fill(site);
            PushSite pushes = new PushSite(site, "one", PushSite.batch("many", receiver, SIZE, PushSite.list()));
            pushes.run();
            int many = receiver.open().size();
            assertTrue(many > 10_000, String.valueOf(many));
            assertEquals((many + SIZE - 1) / SIZE + 1, receiver.seen().size(), "with one question what is there");
            String performed = "{\"performed_on\":\"2026-06-12\",\"documents\":[{\"kind\":\"minutes\",\"number\":\"1\"},{\"kind\":\"report\",\"number\":\"2\"}]}";
            site.client().post("/obligations/gxufe-2020-5:study-secondary:u7:2025-H1/performances", BodyPublishers.ofString(performed.replace("2026", "2025")),
                    "Content-Type", "application/json").is(201);
            pushes.run();
            assertEquals(1, receiver.seen().size(), "what is different, and nothing else");
            Map<String, String> right = new TreeMap<>(receiver.tasks());
            receiver.tasks().keySet().removeIf(task -> task.endsWith("a") || task.endsWith("b"));
            site.at("2026-06-15T18:30:00Z");
            pushes.run();
            List<String> open = right.entrySet().stream().filter(task -> task.getValue().equals("open")).map(Map.Entry::getKey).toList();
            assertEquals(open, receiver.open());
            assertEquals(open.size(), site.pushes().counts("many").open());
        }
    }

    private static void fill(Site site) {
        StringBuilder units = new StringBuilder("code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n");
        StringBuilder posts = new StringBuilder("code,unit,rank,title_zh,title_en,remit,exists_from,exists_to\n");
        StringBuilder tenures = new StringBuilder("post,staff_no,mode,held_from,held_to\n");
        units.append("superior,external-superior,,上级,Superior,,2000-01-01,,\nschool,school-committee,,党委,Committee,superior,2000-01-01,,\n");
        for (int unit = 0; unit < UNITS; unit++) {
            units.append("u%1$d,secondary-organisation,,学院,College,school,2000-01-01,,\n".formatted(unit));
            posts.append("u%1$d.secretary,u%1$d,secretary,书记,Secretary,,2000-01-01,\n".formatted(unit));
            tenures.append("u%1$d.secretary,%1$05d,full,2018-01-01,\n".formatted(unit));
        }
        site.client().post("/imports", Multiparts.of(Map.of("units", utf8(units), "posts", utf8(posts), "tenures", utf8(tenures)), "text/csv"),
                "Content-Type", Multiparts.TYPE).is(200);
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
