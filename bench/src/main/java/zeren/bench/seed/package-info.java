/** Registers that are made at once, for what is measured over a large school. */
package zeren.bench.seed;
