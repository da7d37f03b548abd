/**
 * Explanations in words and in JSON. Core gives steps of codes and values; the words for them are in {@code zeren/explanation/messages.*},
 * one file a language, which {@link zeren.api.explanation.Prose} puts together.
 */
package zeren.api.explanation;
