package dk.helhed.healthdata.protection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which cells were hidden or shown, and for which primary cells that may make another box the cheapest: no box
 * around the others reaches one of them, so that they need not be looked at again.
 */
final class NewlyHidden {

    /** To go through more of them would take longer than to look again. */
    private static final int MOST = 5_000;

    private final Boxes boxes;
    private final int[] seen;
    private int[] cells = new int[1024];
    private int count;

    NewlyHidden(Boxes boxes, int cells) {
        this.boxes = boxes;
        seen = new int[cells];
        Arrays.fill(seen, -1);
    }

    /** Notes what is shown again without the old proof, and what only the new one hides. */
    void add(@Nullable Proof old, Proof now, Pattern pattern) {
        if (old != null) {
            for (int cell : old.cells()) {
                addIf(pattern.users(cell) == 0, cell);
            }
        }
        for (int cell : now.cells()) {
            addIf(pattern.users(cell) == 1, cell);
        }
    }

    private void addIf(boolean isChanged, int cell) {
        if (isChanged) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = cell;
        }
    }

    /** Whether a box around this cell reaches one that was hidden or shown since it was last looked at. */
    boolean isNear(int cell) {
        if (seen[cell] < 0 || count - seen[cell] > MOST) {
            return true;
        }
        for (int i = count - 1; i >= seen[cell]; i--) {
            if (boxes.reaches(cell, cells[i])) {
                return true;
            }
        }
        return false;
    }

    void looked(int cell) {
        seen[cell] = count;
    }
}
