/**
 * Classes that break the rules of the house on purpose, one package per rule of {@code ApiRule}: the architecture test fails if a rule
 * lets one of them pass. Nothing else uses them.
 */
package zeren.architecture.breach;
