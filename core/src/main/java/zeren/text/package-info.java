/**
 * Text that Zeren lets in, and nothing more.
 *
 * <p>Start with {@link zeren.text.Text}: every code, slug and one-line label of the whole project passes
 * one of its checks. {@link zeren.text.Title} is a label in the two languages of the register,
 * {@link zeren.text.Coded} gives the members of a closed vocabulary their written form, and
 * {@link zeren.text.InvalidValueException} is what a value that cannot exist is answered with.
 */
package zeren.text;
