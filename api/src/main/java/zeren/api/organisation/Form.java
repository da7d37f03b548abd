package zeren.api.organisation;

import zeren.organisation.OrganisationFault.Part;

/** Where a request says what the organisation is to be. */
interface Form {

    /** Tells whether the request itself says this of the unit, the post or the tenure of that id. */
    boolean says(Part part, String id);

    /**
     * Returns the place in the body that makes the fault of an entry.
     *
     * @param column what about the entry is at fault, as {@code exists_to}
     */
    String pointer(Part part, String id, String column);

    /** Returns the field that something else runs against: where it begins too early the first day, where it ends too late the last. */
    static String end(String column, String first, String last) {
        return column.endsWith("_from") ? first : last;
    }
}
