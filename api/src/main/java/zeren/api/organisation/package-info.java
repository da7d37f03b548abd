/**
 * Units, posts and tenures over HTTP.
 *
 * <p>{@link zeren.api.organisation.UnitRoutes}, {@link zeren.api.organisation.PostRoutes} and {@link zeren.api.organisation.TenureRoutes} answer from
 * the organisation that the register holds, on a date and as it was known at an instant; {@link zeren.api.organisation.ImportRoutes} takes a whole one in.
 *
 * <p>Every change is an operation of its own, so that it can be looked at before it is carried out: {@link zeren.api.organisation.UnitChange},
 * {@link zeren.api.organisation.PostChange}, {@link zeren.api.organisation.NewTenure}, {@link zeren.api.organisation.TenureChange} and
 * {@link zeren.api.organisation.SuccessionChange}. Each says what is new and leaves it to {@code Fitting} whether the whole is still an
 * organisation on every day. {@link zeren.api.organisation.Keeping} is the way of all of them through HTTP.
 */
package zeren.api.organisation;
