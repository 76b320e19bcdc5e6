package dk.helhed.healthdata.protection;

/**
 * What a pattern is to withstand.
 *
 * @param width how many values apart the two tables of each proof must be, at least
 * @param isReplaySafe whether the pattern may depend on no more of the counts than which of them are primary and which are
 *     zero, so that running the protector on every table that fits tells no more. It hides about four of a hundred figures
 *     more
 * @param key decides wherever two choices are as good
 */
public record ProtectionTerms(int width, boolean isReplaySafe, ProtectionKey key) {}
