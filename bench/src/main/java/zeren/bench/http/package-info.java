/** What an answer over HTTP costs, beside a bare Javalin's: {@link zeren.bench.http.HttpBench}. */
package zeren.bench.http;
