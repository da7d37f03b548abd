package zeren.api.imports;

/**
 * A file as it was sent.
 *
 * @param encoding what its bytes mean
 * @param bytes the bytes
 */
record CsvFile(Encoding encoding, byte[] bytes) {}
