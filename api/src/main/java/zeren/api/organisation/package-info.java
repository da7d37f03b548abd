/**
 * Units and posts over HTTP.
 *
 * <p>{@link zeren.api.organisation.UnitRoutes} and {@link zeren.api.organisation.PostRoutes} answer from the organisation that the
 * register holds, {@link zeren.api.organisation.ImportRoutes} takes a whole one in.
 */
package zeren.api.organisation;
