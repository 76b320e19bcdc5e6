package dk.helhed.healthdata.reading.catalog;

/**
 * A file of a whole version that is made and never changes.
 *
 * @param name as its address ends
 * @param size in bytes
 * @param sha256 of its bytes, as hexadecimal digits
 */
record BulkFile(String name, long size, String sha256) {}
