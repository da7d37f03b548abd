/**
 * Who answers for what over HTTP, {@link zeren.api.accountability.ResponsibilityRoutes}, and what follows where a duty was not done,
 * {@link zeren.api.accountability.ReferralRoutes}.
 * Who answers for what over HTTP: {@link zeren.api.accountability.ResponsibilityRoutes}, and who is told of what is overdue:
 * {@link zeren.api.accountability.EscalationRoutes}.
 */
package zeren.api.accountability;
