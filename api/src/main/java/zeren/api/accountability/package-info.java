/**
 * Who answers for what over HTTP, {@link zeren.api.accountability.ResponsibilityRoutes}, who is told of what is overdue,
 * {@link zeren.api.accountability.EscalationRoutes}, and what follows where a duty was not done, {@link zeren.api.accountability.ReferralRoutes}.
 */
package zeren.api.accountability;
