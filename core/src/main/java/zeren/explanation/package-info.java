/**
 * Why an answer is what it is: ordered steps of what was found, with which values and on whose authority.
 *
 * <p>Start with {@link zeren.explanation.Explanation}, a list of {@link zeren.explanation.Step}s. A step has no prose: it has a
 * {@link zeren.explanation.StepKind}, which says what {@link zeren.explanation.Value}s belong to it, and an
 * {@link zeren.explanation.Authority}. The rooms above make the steps, each where it decided; whoever shows them finds the words.
 */
package zeren.explanation;
