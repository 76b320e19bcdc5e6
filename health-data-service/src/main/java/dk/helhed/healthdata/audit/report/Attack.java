package dk.helhed.healthdata.audit.report;

/** The ways in which an attacker can find out a figure, from the cheapest to the most expensive. */
public enum Attack {
    /** It is there to read: never hidden, or published once before. */
    READING,
    /** An equation in which it is the only unknown. */
    PEELING,
    /** All equations together, by exact linear algebra. */
    RANK,
    /** The floors of the other cells, carried through the equations. */
    BOUNDS,
    /** All equations and floors together, as a linear programme. */
    LINEAR_PROGRAM,
    /** The same with whole numbers only. */
    INTEGER_PROGRAM
}
