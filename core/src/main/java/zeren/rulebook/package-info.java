/**
 * The rules of a regulation as data: who answers at which level, and who owes what by when.
 *
 * <p>Start with {@link zeren.rulebook.Rulebook}, one dated version of the rules; its parts are
 * {@link zeren.rulebook.Article}, {@link zeren.rulebook.Level}, {@link zeren.rulebook.Responsibility},
 * {@link zeren.rulebook.Duty} and {@link zeren.rulebook.Ground}, and every one of them names the provision it
 * comes from by a {@link zeren.rulebook.Citation}. A {@link zeren.rulebook.Scope} says which offices a rule
 * speaks of, a {@link zeren.rulebook.Timing} when a duty is due, and a {@link zeren.rulebook.Parameter} is what the
 * institution itself decided where the regulation leaves something open, by an {@link zeren.rulebook.Authority}.
 *
 * <p>Rulebooks are written as YAML, or JSON: {@link zeren.rulebook.RulebookReader} reads one and finds
 * every fault in it at once, {@link zeren.rulebook.ShippedRulebooks} has those that come with Zeren, and
 * {@link zeren.rulebook.Rulebooks} keeps the versions apart by date; what a new one makes of running periods,
 * {@link zeren.rulebook.RunningPeriods} says. Nothing here knows an actual office or computes an
 * actual date.
 */
package zeren.rulebook;
