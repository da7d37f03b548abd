/**
 * What a year came to and what it asked for, over HTTP: {@link zeren.api.assessment.ScorecardRoutes} and
 * {@link zeren.api.assessment.BurdenRoutes}.
 */
package zeren.api.assessment;
