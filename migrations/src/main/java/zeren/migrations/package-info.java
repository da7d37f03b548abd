/**
 * The tables of the register.
 *
 * <p>{@link zeren.migrations.Migrations} brings a database up to date. The tables themselves are time-stamped SQL
 * beside it, written once for H2 and PostgreSQL alike. Every text column has a domain, and every domain says in its
 * check which values exist: there is no column for free text about a person, and a test fails on a new one.
 */
package zeren.migrations;
