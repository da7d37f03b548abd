/** What core costs against the number of units, duties and years: {@link zeren.bench.growth.GrowthBench}. */
package zeren.bench.growth;
