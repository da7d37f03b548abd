/**
 * Who answers for what over HTTP, {@link zeren.api.accountability.ResponsibilityRoutes}, and what follows where a duty was not done,
 * {@link zeren.api.accountability.ReferralRoutes}.
 */
package zeren.api.accountability;
