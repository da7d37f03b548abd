/**
 * Who answers for what over HTTP: {@link zeren.api.accountability.ResponsibilityRoutes}, and who is told of what is overdue:
 * {@link zeren.api.accountability.EscalationRoutes}.
 */
package zeren.api.accountability;
