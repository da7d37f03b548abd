package zeren.yaml;

/** The writing of JSON Pointers (RFC 6901). */
final class YamlPath {
    private YamlPath() {}

    static String of(String parent, int index) {
        return parent + "/" + index;
    }

    static String of(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
