/**
 * The reports of {@link zeren.assessment} over HTTP, as JSON, CSV, a workbook and a page to be printed.
 *
 * <p>{@link zeren.api.reports.ReportRoutes} reads what is asked, has core compute the report, and gives it to one writer for each form. JSON is written
 * from the report itself; the other forms from its tables, {@code Sheets}, so that they cannot differ. Every figure leads to the obligations
 * behind it, {@code Links}.
 */
package zeren.api.reports;
