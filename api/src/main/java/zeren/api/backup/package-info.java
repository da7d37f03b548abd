/**
 * The whole register in one file: taken while a server runs, restored elsewhere, carried from one database to the other.
 *
 * <p>{@link zeren.api.backup.TakeStore} reads every table as it stands at one moment, {@link zeren.api.backup.CopyWriter} writes it down as lines of
 * JSON, and {@link zeren.api.backup.CopyReader} reads them again and notices what is missing or altered. {@link zeren.api.backup.RestoreStore} fills an
 * empty database, whole or not at all. Which tables there are is asked of the database ({@link zeren.api.backup.TableStore}), so a new one is in the
 * next copy without anybody thinking of it.
 */
package zeren.api.backup;
