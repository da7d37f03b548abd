/**
 * Scenarios: small examples that a rulebook must answer as its author expects.
 *
 * <p>Start with {@link zeren.scenario.Check}: it takes the texts of rulebooks and of scenario files and returns every
 * {@link zeren.scenario.Finding}, be it a fault in a text or an answer other than expected. A {@link zeren.scenario.Scenario} gives a small
 * organisation and asks for a period or a range of due dates; its {@link zeren.scenario.Expectation}s are the
 * complete answer, so one obligation too many is found as well as one too few. The format is explained at the head of
 * the shipped {@code gxufe-2020-5.scenarios.yaml}.
 */
package zeren.scenario;
