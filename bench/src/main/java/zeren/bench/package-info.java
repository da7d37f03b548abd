/** What the benchmarks share: {@link zeren.bench.Plot} draws what they measured. */
package zeren.bench;
