/**
 * Whether duties were done, looked at on the spot: rounds of inspection, visits, findings and what is covered.
 *
 * <p>A {@link zeren.inspection.Round} of a period covers units; a {@link zeren.inspection.Visit} of one performs, where the rulebook says so, the
 * inspecting office's duty about it; a {@link zeren.inspection.Finding} points at obligations in the register, and starts an obligation to mend
 * what was found, which is one like any other.
 */
package zeren.inspection;
