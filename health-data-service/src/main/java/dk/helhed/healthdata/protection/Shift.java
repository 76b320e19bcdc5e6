package dk.helhed.healthdata.protection;

/**
 * How counts can be moved between the codes of one dimension so that all its sums still hold: by how much each code
 * changes. The first code is the one that was asked about, and it rises by one.
 */
record Shift(int[] codes, int[] amounts) {

    int size() {
        return codes.length;
    }
}
