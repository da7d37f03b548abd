/**
 * What a change would do to what is owed, before anybody carries it out. Nothing is recorded: {@link zeren.api.preview.Preview} decides the
 * change as the operation itself does and compares what is owed with and without it.
 */
package zeren.api.preview;
