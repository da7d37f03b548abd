/**
 * Classes that break the rules of the house on purpose, one package per rule of {@code CoreRule}: the architecture test fails if a rule
 * lets one of them pass. Nothing else uses them.
 */
package zeren.architecture.breach;
