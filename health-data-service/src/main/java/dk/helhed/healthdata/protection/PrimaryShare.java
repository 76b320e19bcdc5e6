package dk.helhed.healthdata.protection;

/** How many figures a table has, and how many of them are primary. */
record PrimaryShare(int cells, int primaries) {

    PrimaryShare plus(PrimaryShare other) {
        return new PrimaryShare(cells + other.cells, primaries + other.primaries);
    }

    PrimaryShare minus(PrimaryShare other) {
        return new PrimaryShare(cells - other.cells, primaries - other.primaries);
    }

    double percent() {
        return cells == 0 ? 0 : 100.0 * primaries / cells;
    }
}
