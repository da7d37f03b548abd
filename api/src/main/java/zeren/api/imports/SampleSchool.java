package zeren.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import zeren.organisation.OrganisationFault.Part;

/** The files of the school that is shipped for trying things out. */
final class SampleSchool {
    private static final String FOLDER = "/zeren/sample-school/";

    private SampleSchool() {}

    static Map<Part, CsvFile> files() {
        Map<Part, CsvFile> files = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            files.put(part, new CsvFile(Encoding.UTF_8, file(FOLDER + part + ".csv")));
        }
        return files;
    }

    private static byte[] file(String path) {
        try (InputStream file = SampleSchool.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the archive cannot be read", broken);
        }
    }
}
