package zeren.api.sql;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The parameters in a statement of ours: {@code :name} or {@code ?}, and neither within quotes.
 *
 * <p>Jdbi's own parser knows comments and escapes as well, which we do not write, by a grammar that takes longer to set up than a start needs to
 * read the register.
 */
final class NamedParameters implements SqlParser {

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int begin = 0;
        int at = 0;
        while (at < sql.length()) {
            char letter = sql.charAt(at);
            if (letter == '\'' || letter == '"') {
                at = afterQuoted(sql, at);
            } else if (letter == '?') {
                parsed.append(sql.substring(begin, at)).appendPositionalParameter();
                begin = ++at;
            } else if (letter == ':') {
                int end = afterName(sql, at + 1);
                boolean isName = end > at + 1;
                if (isName) {
                    parsed.append(sql.substring(begin, at)).appendNamedParameter(sql.substring(at + 1, end));
                    begin = end;
                }
                // The second colon of a cast begins no name.
                at = isName ? end : at + 2;
            } else {
                at++;
            }
        }
        return parsed.append(sql.substring(begin)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }

    /** A quote within quotes is written twice, so it ends one text and begins the next. */
    private static int afterQuoted(String sql, int at) {
        int end = sql.indexOf(sql.charAt(at), at + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    private static int afterName(String sql, int at) {
        int end = at;
        while (end < sql.length() && (Character.isJavaIdentifierPart(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        return end;
    }
}
