/**
 * What persons or posts have to do, pushed to a school's own system of to-dos in whatever form that system asks for.
 *
 * <p>A {@link zeren.api.push.Target} says how a system is spoken to, as its operator's file does ({@link zeren.api.push.TargetFile}): requests made
 * of {@link zeren.api.push.Template}s, and how an answer is read. The {@link zeren.api.push.Survey} finds what is to be done today, a
 * {@link zeren.api.push.Task} for each obligation and whoever is in charge of it; the {@link zeren.api.push.Ledger} keeps what each system was told;
 * {@link zeren.api.push.Comparison} finds what is different, and {@link zeren.api.push.Delivery} tells it. At night a {@link zeren.api.push.Reconciliation}
 * also asks what is there. {@link zeren.api.push.Round} does all of that once, {@link zeren.api.push.Pusher} whenever something changed.
 */
package zeren.api.push;
