/**
 * The way to the database, and the journal in it.
 *
 * <p>{@link zeren.api.sql.Database} says which one, {@link zeren.api.sql.Sql} opens it, refuses one that could lose what it
 * acknowledged, and is the only door: {@code read} and {@code write} run on threads of its own ({@link zeren.api.sql.Lane}),
 * because an interrupted thread inside H2 closes the database for everyone. Writes run one after another.
 *
 * <p>Every write appends to the {@link zeren.api.sql.Journal}, whose entries are hashed over their
 * {@link zeren.api.sql.Canonical} form and chained.
 */
package zeren.api.sql;
