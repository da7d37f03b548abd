/**
 * The rule catalogue over HTTP: {@link zeren.api.rulebook.RulebookRoutes}, and what the institution itself decided:
 * {@link zeren.api.rulebook.ParameterRoutes}. What changes them is a {@link zeren.api.register.ChangeOperation} of its own.
 */
package zeren.api.rulebook;
