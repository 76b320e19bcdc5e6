package dk.helhed.healthdata.reading.block;

/** Figures that are held in memory. */
sealed interface Held permits Block, StatedFigures {

    /** How much of the heap they take. */
    int bytes();
}
