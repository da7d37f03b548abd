/**
 * The program: its command line and the server.
 *
 * <p>{@link zeren.api.Main} finds the command; {@code App} is the one page on which the server is built and all its routes are shown,
 * over the {@link zeren.api.Store} that holds everything recorded.
 */
package zeren.api;
