/** Servers as processes of their own, ours and bare ones, and what is needed to measure them: clients, spreads, tables and plots. */
package zeren.bench.server;
