package zeren.api.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import zeren.api.assessment.Figure;
import zeren.api.http.Rfc3339;
import zeren.register.ObligationId;

/**
 * The addresses of the obligations behind the figures of a report, as of the same date and known at the same instant; whoever asked for the report
 * finds there exactly what was counted.
 *
 * @param base the address before the path
 * @param inquiry what was asked
 */
record Links(String base, Inquiry inquiry) {

    /** Returns the address of what is due in a stretch of days. */
    Due dueWithin(LocalDate first, LocalDate last) {
        return new Due(this, first, last);
    }

    /** Returns the address of one obligation. */
    String obligation(ObligationId id) {
        return base + "/obligations/" + encoded(id.toString()) + query(new LinkedHashMap<>());
    }

    private String query(Map<String, String> filters) {
        filters.put("as_of", inquiry.view().asOf().toString());
        filters.put("known_at", Rfc3339.microseconds(inquiry.knownAt()));
        return filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + encoded(filter.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * The addresses of what is due in a stretch of days.
     *
     * @param first the first day
     * @param last the last day
     */
    record Due(Links links, LocalDate first, LocalDate last) {

        /** Returns the address of what all units owe that the report is about. */
        String all(Figure figure) {
            return list(units(), "", figure);
        }

        /** Returns the address of what one of the units owes. */
        String ofUnit(String unit, Figure figure) {
            Map<String, String> filters = new LinkedHashMap<>();
            filters.put("unit", unit);
            return list(filters, "", figure);
        }

        /** Returns the address of what they owe under one duty. */
        String ofDuty(String rulebook, String duty, Figure figure) {
            Map<String, String> filters = units();
            filters.put("rulebook", rulebook);
            return list(filters, duty, figure);
        }

        private Map<String, String> units() {
            Inquiry inquiry = links.inquiry();
            Map<String, String> filters = new LinkedHashMap<>();
            filters.put("unit", inquiry.unit().orElse(""));
            filters.put("include_descendants", inquiry.unit().isPresent() && inquiry.withDescendants() ? "true" : "");
            filters.put("own", inquiry.unit().isPresent() || inquiry.isOfEverything() ? "" : "true");
            return filters;
        }

        private String list(Map<String, String> filters, String duty, Figure figure) {
            filters.putIfAbsent("rulebook", links.inquiry().rulebook().orElse(""));
            filters.put("duty", duty);
            filters.put("due_from", first.toString());
            filters.put("due_to", last.toString());
            filters.put("status", figure.statuses());
            return links.base() + "/obligations" + links.query(filters);
        }
    }
}
