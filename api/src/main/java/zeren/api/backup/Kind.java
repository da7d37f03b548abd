package zeren.api.backup;

/** What a column may hold, of which both databases have the same values. */
enum Kind {
    /** Text, as it is. */
    TEXT,
    /** Whole numbers. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Dates such as 2026-06-30. */
    DATE,
    /** Instants in microseconds. */
    INSTANT;

    /**
     * Returns the kind of a type as a database names it.
     *
     * @throws IllegalArgumentException if nobody has said yet how such a value is written down
     */
    static Kind of(String type) {
        return switch (type) {
            case "varchar", "character varying" -> TEXT;
            case "bigint", "integer", "smallint", "int8", "int4", "int2" -> NUMBER;
            case "boolean", "bool" -> TRUTH;
            case "date" -> DATE;
            case "timestamp with time zone", "timestamptz" -> INSTANT;
            default -> throw new IllegalArgumentException("how is a value of the type " + type + " written down?");
        };
    }
}
