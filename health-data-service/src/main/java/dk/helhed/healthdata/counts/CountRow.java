package dk.helhed.healthdata.counts;

/**
 * One row of a submission: the counts of one coordinate.
 *
 * @param row its number in the submission, the first one being 1
 * @param codes the places of its codes in the code lists of the breakdowns, in their order
 * @param counts by measure, in their order
 */
public record CountRow(int row, String period, int[] codes, long[] counts) {}
