/**
 * The way in for whole organisations and rulebooks.
 *
 * <p>An {@link zeren.api.imports.Import} takes the three parts of an organisation through three steps. A
 * {@link zeren.api.imports.CsvTable} or {@link zeren.api.imports.JsonTable} finds rows and {@link zeren.api.imports.Cells};
 * {@link zeren.api.imports.OrganisationRows} makes units, posts and tenures of them; {@link zeren.api.imports.Merge} decides what becomes of each
 * {@link zeren.api.imports.Thing} that the register has or a row tells of. The outcome is one change, which is recorded or previewed like
 * every other. Everything that is at fault is told at once, as {@link zeren.api.imports.ImportFault}s; {@link zeren.api.imports.Misfits} finds the
 * row for what only the whole shows. The sample school and the shipped rulebooks come in by the same doors.
 */
package zeren.api.imports;
