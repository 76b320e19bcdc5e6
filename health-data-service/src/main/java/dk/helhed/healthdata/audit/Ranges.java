package dk.helhed.healthdata.audit;

import java.util.Arrays;

/** Between which values each unknown lies in the tables that were found and checked. Nothing but a checked table widens it. */
final class Ranges {

    private final Unknowns unknowns;
    private final Incidence incidence;
    private final long[] down;
    private final long[] up;

    Ranges(Unknowns unknowns) {
        this.unknowns = unknowns;
        incidence = new Incidence(unknowns.table);
        down = new long[unknowns.size()];
        up = new long[unknowns.size()];
    }

    boolean holds(Witness witness) {
        return witness.holds(unknowns.table, unknowns.hidden, incidence);
    }

    /** @throws IllegalArgumentException for a table that the public could tell from the true one */
    void widen(Witness witness) {
        if (!holds(witness)) {
            throw new IllegalArgumentException("not a table that agrees on all that is public");
        }
        for (int i = 0; i < witness.cells().length; i++) {
            int unknown = unknowns.number(witness.cells()[i]);
            down[unknown] = Math.min(down[unknown], witness.moves()[i]);
            up[unknown] = Math.max(up[unknown], witness.moves()[i]);
        }
    }

    /** How far below the truth it was seen; at most 0. */
    long down(int unknown) {
        return down[unknown];
    }

    long up(int unknown) {
        return up[unknown];
    }

    long width(int unknown) {
        return up[unknown] - down[unknown];
    }

    /** How many unknowns were seen with more than one value. */
    int moved() {
        return (int) Arrays.stream(up).filter(move -> move != 0).count();
    }
}
