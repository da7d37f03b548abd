package zeren.api.imports;

/**
 * What one line of a file says.
 *
 * @param line the line, from 1
 * @param value what it says
 */
record Row<T>(int line, T value) {}
