/**
 * The dated hierarchy: which units and posts exist when, who is whose superior, and who holds a post.
 *
 * <p>Start with {@link zeren.organisation.Organisation}, the checked whole. It is built from three lists, of
 * {@link zeren.organisation.Unit}, {@link zeren.organisation.Post} and {@link zeren.organisation.Tenure}, and refuses them together
 * with every {@link zeren.organisation.OrganisationFault} at once, so that whoever keeps the lists mends them in one go.
 *
 * <p>Names and superiors change: an {@link zeren.organisation.Institution} is built from {@link zeren.organisation.Described} units and posts, which
 * say from which day on they are so, and has the organisation of every date.
 *
 * <p>Of people it knows a staff number, and that only as the holder of a post.
 */
package zeren.organisation;
