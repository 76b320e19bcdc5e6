package dk.helhed.healthdata.protection;

/** How many figures a table has, and how many of them are primary. */
record Share(int cells, int primaries) {

    Share plus(Share other) {
        return new Share(cells + other.cells, primaries + other.primaries);
    }

    Share minus(Share other) {
        return new Share(cells - other.cells, primaries - other.primaries);
    }

    double percent() {
        return cells == 0 ? 0 : 100.0 * primaries / cells;
    }
}
