/**
 * What is owed, by whom and by when, and how it stands on a date.
 *
 * <p>Start with {@link zeren.register.Timetable}: it joins the rulebooks with the dated hierarchy and gives every
 * {@link zeren.register.Obligation} that is due in a range of dates. Each obligation shares the {@link zeren.register.Term} of its duty and
 * period, which is computed once for all bearers; where one version of a rulebook follows another, {@code Handover} says whose a period
 * is. Who owes it, though a unit was founded late, dissolved early or taken over, is
 * decided in one place, {@code Roster}. What happens and starts a duty is an
 * {@link zeren.register.Occasion}: it follows from a fact or from a tenure, and what is owed on it is an obligation like any other.
 * What a change would make of it, a {@link zeren.register.Comparison} of two timetables tells.
 *
 * <p>Facts point to names, and a change may take away what is owed under one: what is known of it still is a {@link zeren.register.Matter} like any obligation.
 *
 * <p>How an obligation stands, a {@code Judgement} holds with all that went into it; an {@link zeren.register.Account} is made from it, and so is the
 * explanation, whose steps the {@code ...Reasons} tell in the order of {@link zeren.register.ObligationStep}.
 */
package zeren.register;
