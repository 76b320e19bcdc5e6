package dk.helhed.healthdata.release;

/**
 * A count in a list of counts.
 *
 * @param no its place in the release, from 1
 */
record CountLine(int no, CountView count) {}
