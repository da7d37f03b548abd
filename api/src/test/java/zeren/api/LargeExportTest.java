package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million obligations, given whole by a server that has 256 megabytes for everything: what thousands of units and their posts owe in thirty
 * years, which is as much as one request may ask for.
 */
class LargeExportTest {
    private static final String MEMORY = "-Xmx256m";
    private static final int ROWS = 1_000_000;
    private static final int UNITS = 3_100;
    private static final int YEARS = 30;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    /** How many lines there were, and a digest of the ids in their order. */
    private record Given(int lines, String ids) {}

    @Test
    void aMillionRowsAreGivenWithLittleMemory() throws Exception {
        Process server = start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = said.readLine().replaceFirst("^Zeren answers at ", "");
            fill(address);
            Given lines = given(address, "application/x-ndjson", line -> line.substring("{\"id\":\"".length(), line.indexOf("\",")));
            Given table = given(address, "text/csv", line -> line.substring(0, line.indexOf(',')));
            assertTrue(lines.lines() >= ROWS, lines.toString());
            assertEquals(lines, table);
        } finally {
            server.destroy();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS));
        }
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, MEMORY, "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("zeren.api.Main", "serve", "--port", "0", "--data", folder.toString()));
        return new ProcessBuilder(command).redirectError(folder.resolve("stderr.log").toFile()).start();
    }

    /** Imports the school. */
    private void fill(String address) throws Exception {
        StringBuilder units = new StringBuilder("code,kind,function,name_zh,name_en,parent,exists_from,exists_to,successor\n");
        StringBuilder posts = new StringBuilder("code,unit,rank,title_zh,title_en,remit,exists_from,exists_to\n");
        units.append("superior,external-superior,,上级,Superior,,2000-01-01,,\nschool,school-committee,,党委,Committee,superior,2000-01-01,,\n");
        for (int unit = 0; unit < UNITS; unit++) {
            units.append("u%1$d,secondary-organisation,,学院,College,school,2000-01-01,,\n".formatted(unit));
            posts.append("u%1$d.secretary,u%1$d,secretary,书记,Secretary,,2000-01-01,\nu%1$d.head,u%1$d,head,院长,Head,,2000-01-01,\n".formatted(unit));
        }
        Map<String, byte[]> files = Map.of("units", utf8(units), "posts", utf8(posts));
        HttpRequest request = request(address + "/imports")
                .header("Content-Type", Multiparts.TYPE)
                .POST(Multiparts.of(files, "text/csv"))
                .build();
        assertEquals(200, http.send(request, BodyHandlers.discarding()).statusCode());
    }

    private Given given(String address, String type, Function<String, String> id) throws Exception {
        long begin = System.nanoTime();
        int year = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
        String target = "/obligations?due_from=" + year + "-01-01&due_to=" + (year + YEARS - 1) + "-12-31";
        HttpRequest request = request(address + target).header("Accept", type).build();
        MessageDigest ids = MessageDigest.getInstance("SHA-256");
        int count = 0;
        long bytes = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            String line = type.equals("text/csv") ? lines.readLine() : "";
            bytes += line.length();
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.update(id.apply(line).getBytes(StandardCharsets.US_ASCII));
                bytes += line.length();
                count++;
            }
        }
        System.out.println("LargeExportTest: " + type + ", " + count + " lines, " + bytes / 1_000_000 + " million characters, "
                + (System.nanoTime() - begin) / 1_000_000 + " ms with " + MEMORY);
        return new Given(count, HexFormat.of().formatHex(ids.digest()));
    }

    private HttpRequest.Builder request(String address) throws IOException {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + Files.readString(folder.resolve("admin.token")).strip());
    }

    private static byte[] utf8(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
