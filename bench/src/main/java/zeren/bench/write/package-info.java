/** What a write costs, beside a bare insert of the same bytes with the same durability. */
package zeren.bench.write;
