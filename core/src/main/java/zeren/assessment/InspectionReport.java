package zeren.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import zeren.inspection.Finding;
import zeren.register.Register;
import zeren.rulebook.Rulebooks;

/**
 * The figures of a year's inspections, as the report of their results needs them (article 8).
 *
 * <p>What belongs to the inspections of a year belongs to a round of it, whenever it happened: a finding of January may be one of the year before.
 *
 * @param year the year
 * @param asOf the date on which all is judged; what was found or visited later is not in it
 * @param coverage how far they covered what they are to cover
 * @param visits how many visits there were at each unit that had any, by whichever office, that of a unit to itself included
 * @param findings what was found, in the order of recording
 */
public record InspectionReport(
        int year, LocalDate asOf, List<CoverageFigures> coverage, SortedMap<String, Long> visits, List<FollowUp> findings) {

    /** Copies the collections. */
    public InspectionReport {
        Objects.requireNonNull(asOf, "asOf");
        coverage = List.copyOf(coverage);
        visits = Collections.unmodifiableSortedMap(new TreeMap<>(visits));
        findings = List.copyOf(findings);
    }

    /**
     * Compiles the report.
     *
     * @param rulebooks the rulebooks of the register, whose rules say what inspections cover
     */
    public static InspectionReport of(Register register, Rulebooks rulebooks, int year, LocalDate asOf, Extent extent) {
        return new InspectionReport(
                year,
                asOf,
                CoverageFigures.of(register, rulebooks, year, asOf, extent),
                VisitsOfYear.counted(register, year, asOf, extent),
                new FollowUps(register, asOf, extent).ofYear(year));
    }

    /** Returns the figures of all findings together. */
    public FindingFigures total() {
        return FindingFigures.of(findings);
    }

    /** Returns the figures of each category in which anything was found, in the order of the categories. */
    public SortedMap<Finding.Category, FindingFigures> byCategory() {
        return grouped(finding -> finding.finding().category());
    }

    /** Returns what the inspections came to at each unit that was visited or at which anything was found, by code. */
    public List<InspectedUnit> byUnit() {
        Map<String, FindingFigures> found = grouped(finding -> finding.finding().unit());
        TreeSet<String> units = new TreeSet<>(visits.keySet());
        units.addAll(found.keySet());
        FindingFigures nothing = FindingFigures.of(List.of());
        return units.stream()
                .map(unit -> new InspectedUnit(unit, visits.getOrDefault(unit, 0L), found.getOrDefault(unit, nothing)))
                .toList();
    }

    /** Returns the average of the days to mend, of what was mended, with one decimal, half up; nothing where nothing was. */
    public Optional<BigDecimal> averageDaysToRectify() {
        List<Long> days = days();
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return days.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP));
    }

    /** Returns the most days that it took to mend something; nothing where nothing was mended. */
    public Optional<Long> longestToRectify() {
        return days().stream().max(Long::compare);
    }

    private List<Long> days() {
        return findings.stream().flatMap(finding -> finding.daysToRectify().stream()).toList();
    }

    private <K> SortedMap<K, FindingFigures> grouped(Function<FollowUp, K> key) {
        return findings.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), FindingFigures::of)));
    }
}
