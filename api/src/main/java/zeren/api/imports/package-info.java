/**
 * The way in for whole organisations and rulebooks.
 *
 * <p>{@link zeren.api.imports.ImportStore} takes the three CSV files of an organisation through four steps: a
 * {@link zeren.api.imports.Table} finds rows and cells, {@link zeren.api.imports.OrganisationRows} makes units, posts and
 * tenures of them, {@link zeren.api.imports.Merge} decides what they would change, and one transaction records it. Everything
 * that is at fault is told at once, as {@link zeren.api.imports.ImportFault}s. The sample school and the shipped rulebooks come
 * in by the same doors.
 */
package zeren.api.imports;
