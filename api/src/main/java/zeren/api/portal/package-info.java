/**
 * What a school's portal shows of the register to each of its users: {@link zeren.api.portal.ToDoRoutes}.
 *
 * <p>Nothing here is recorded. {@code ToDos} finds what is to be done about what some bearers owe, from what is in memory alone, and keeps what it
 * found until something is recorded or the day is another.
 */
package zeren.api.portal;
