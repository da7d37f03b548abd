package zeren.api.http;

import org.eclipse.jetty.http.QuotedQualityCSV;

/** A language that the server writes in. */
public enum Language {
    /** English, the default. */
    EN("en", "en"),
    /** Chinese as written on the mainland. */
    ZH("zh", "zh-CN");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** Returns what {@code Accept-Language} likes best; English where it names neither, is malformed or is not there. */
    public static Language of(String acceptLanguage) {
        QuotedQualityCSV ranges = new QuotedQualityCSV();
        if (acceptLanguage != null) {
            ranges.addValue(acceptLanguage);
        }
        for (String range : ranges.getValues()) {
            for (Language language : values()) {
                if (range.equalsIgnoreCase(language.code) || range.regionMatches(true, 0, language.code + "-", 0, 3)) {
                    return language;
                }
            }
        }
        return EN;
    }

    /** Returns the code that resources are named by. */
    public String code() {
        return code;
    }

    /** Returns the tag for {@code Content-Language}. */
    public String tag() {
        return tag;
    }
}
