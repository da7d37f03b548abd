/**
 * Who answers for a unit on a date, and how far; who is told of what is overdue; and what follows where a duty was not done.
 *
 * <p>Start with {@link zeren.accountability.Chain}: the bearers of responsibility of a unit and of each of its superiors, with the holder of
 * each post on that date. The other way round, {@link zeren.accountability.Charges} tells what a person is in charge of by the posts it
 * holds. {@link zeren.accountability.Escalations} goes up the line with what is overdue. Then
 * {@link zeren.accountability.Referrals}: a {@link zeren.accountability.Proposal} that is checked becomes a
 * {@link zeren.accountability.Referral}, and with its {@linkplain zeren.accountability.ReferralStep steps} a
 * {@link zeren.accountability.Proceeding}, which knows how far it has come and whether its proof still holds.
 */
package zeren.accountability;
