package zeren.register.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zeren.register.Account;
import zeren.rulebook.DocumentKind;

/**
 * How an obligation stands, every field in plain text, a number or a date; null where it has none.
 *
 * @param whyNot for each performance, by id, why it does not count; {@code counts} where it does
 */
public record SlowAnswer(
        String status,
        long daysOverdue,
        int performed,
        List<String> missing,
        LocalDate extendedTo,
        String chance,
        LocalDate lastDay,
        Map<String, String> whyNot) {

    public static SlowAnswer of(Account account) {
        Map<String, String> whyNot = new TreeMap<>();
        account.verdicts().forEach((id, verdict) -> whyNot.put(id, verdict.whyNot().map(reason -> reason.code()).orElse("counts")));
        return new SlowAnswer(
                account.standing().status().code(),
                account.standing().daysOverdue(),
                account.performed(),
                account.missingDocuments().stream().map(DocumentKind::code).toList(),
                account.extendedTo().orElse(null),
                account.outlook().map(outlook -> outlook.chance().code()).orElse(null),
                account.outlook().map(outlook -> outlook.lastDay()).orElse(null),
                whyNot);
    }
}
