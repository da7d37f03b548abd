package zeren.api.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.http.Language;
import zeren.register.Status;

/** The pages of examples in the documentation are what Zeren says; with {@code -Dzeren.write=true} they are written anew. */
class ExplanationsPageTest {
    private static final List<ExplainedExample> EXAMPLES = ExplainedExample.all();

    @ParameterizedTest
    @EnumSource
    void thePageIsWhatZerenSays(Language language) throws IOException {
        Path page = Path.of("..", "docs", language == Language.ZH ? "explanations.zh-CN.md" : "explanations.md");
        String said = said(language);
        if (Boolean.getBoolean("zeren.write")) {
            Files.writeString(page, said);
        }
        assertEquals(said, Files.readString(page), page + " is not what Zeren says any more: -Dzeren.write=true writes it anew");
    }

    @Test
    void everyStatusHasAnExample() {
        Set<Status> shown = EXAMPLES.stream().map(ExplainedExample::status).collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
        assertEquals(EnumSet.allOf(Status.class), shown);
    }

    private static String said(Language language) throws IOException {
        StringBuilder page = new StringBuilder();
        try (InputStream head = ExplanationsPageTest.class.getResourceAsStream("explanations." + language.code() + ".md")) {
            page.append(new String(head.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (int i = 0; i < EXAMPLES.size(); i++) {
            page.append(EXAMPLES.get(i).markdown(i + 1, language));
        }
        return page.toString().stripTrailing() + "\n";
    }
}
