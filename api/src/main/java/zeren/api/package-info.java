/**
 * The program: its command line and the server.
 *
 * <p>{@link zeren.api.Main} finds the command; {@code App} builds the server, {@code RegisterMap}, {@code OversightMap} and {@code PortalMap} show all its routes,
 * over the {@link zeren.api.Store} that holds everything recorded.
 */
package zeren.api;
