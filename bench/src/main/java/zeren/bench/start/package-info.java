/** How long a start takes and how much memory a register does, from an empty one to a million facts. */
package zeren.bench.start;
