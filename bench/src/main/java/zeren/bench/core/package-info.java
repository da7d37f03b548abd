/**
 * Core beside its peers in one run of JMH: {@link zeren.bench.core.ShiftBench}, {@link zeren.bench.core.RecurrenceBench} and
 * {@link zeren.bench.core.ObligationBench}, from which {@link zeren.bench.core.CoreTable} makes the table.
 */
package zeren.bench.core;
