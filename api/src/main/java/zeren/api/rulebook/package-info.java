/** The rule catalogue over HTTP: {@link zeren.api.rulebook.RulebookRoutes}. */
package zeren.api.rulebook;
