package dk.helhed.healthdata.reading.model;

/** The published figures of one version, at any place of its axes. Never blocks: what it needs was loaded before. */
public interface Cells {

    /**
     * @param metric the place of the indicator in the shape
     * @param codes for each axis the place of a code
     */
    Cell at(int metric, int[] codes);

    /**
     * The published count of a measure, for statistics that are made of several cells.
     *
     * @return -1 where it is hidden, -2 where the version does not hold it
     */
    long count(String measure, int[] codes);
}
