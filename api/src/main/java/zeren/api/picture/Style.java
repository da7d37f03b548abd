package zeren.api.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The letters of pages and pictures, and the policy under which a browser shows them. */
public final class Style {
    /** The typefaces for Chinese in running text; whatever of them a machine has. */
    public static final String SONG = "\"Noto Serif CJK SC\", \"Source Han Serif SC\", \"Source Han Serif CN\", \"Songti SC\", SimSun, serif";
    /** The typefaces for Chinese in headings and pictures. */
    public static final String HEI = "\"Noto Sans CJK SC\", \"Source Han Sans SC\", \"Source Han Sans CN\", \"PingFang SC\", \"Microsoft YaHei\", SimHei, sans-serif";
    /** The same for English. */
    public static final String SANS = "\"Noto Sans\", Arial, " + HEI;

    private Style() {}

    /** Returns the policy by which a browser takes these rules and nothing else: no script, no image, no other style. */
    public static String policy(String rules) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rules.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
