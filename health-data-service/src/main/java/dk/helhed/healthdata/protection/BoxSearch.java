package dk.helhed.healthdata.protection;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest box around a cell. It is built dimension by dimension, and a choice is given up as soon as it costs
 * more than the best box so far or moves no cell far enough.
 *
 * <p>This is the hypercube method (Repsilber 1994; Giessing and Repsilber, "Tools and strategies to protect multiple tables
 * with the GHQUAR cell suppression engine", 2002), made exact for the attacker who knows that figures are whole and have
 * floors.
 */
final class BoxSearch {

    private static final int LOOKS_BETWEEN_TIMES = 1 << 16;

    private final Boxes boxes;
    private final Pattern pattern;
    private final IntToLongFunction slack;
    private final int width;
    private final BooleanSupplier isTimeUp;

    private int[] cells = new int[64];
    private int[] amounts = new int[64];
    private long rise;
    private long cheapest;
    private int looks;
    private boolean isOver;
    private @Nullable Proof best;

    /**
     * @param slack how far each cell is taken to be able to fall; no more than it can
     * @param isTimeUp asked now and then; once it says yes, it may miss a box that there is
     */
    BoxSearch(Boxes boxes, Pattern pattern, IntToLongFunction slack, int width, BooleanSupplier isTimeUp) {
        this.boxes = boxes;
        this.pattern = pattern;
        this.slack = slack;
        this.width = width;
        this.isTimeUp = isTimeUp;
    }

    /** The cheapest box that moves this cell by the width, as high as it must, and costs less than that, or null. */
    @Nullable
    Proof find(int cell, long below) {
        cheapest = below;
        best = null;
        rise = pattern.rise(cell);
        cells[0] = cell;
        amounts[0] = 1;
        extend(0, 1, pattern.price(cell), Math.max(width, rise), Math.min(width, slack.applyAsLong(cell)));
        return best;
    }

    private void extend(int dimension, int count, long price, long forward, long backward) {
        if (dimension == boxes.dimensions()) {
            cheapest = price;
            int ahead = (int) forward;
            best = Proof.along(
                    Arrays.copyOf(cells, count), Arrays.copyOf(amounts, count), ahead, Math.max(0, width - ahead));
            return;
        }
        for (Shift shift : boxes.around(cells[0], dimension)) {
            if (isOver()) {
                return;
            }
            add(shift, dimension, count, price, forward, backward);
        }
    }

    private boolean isOver() {
        isOver |= ++looks % LOOKS_BETWEEN_TIMES == 0 && isTimeUp.getAsBoolean();
        return isOver;
    }

    private void add(Shift shift, int dimension, int count, long priceSoFar, long forwardSoFar, long backwardSoFar) {
        int total = count * shift.size();
        if (total > cells.length) {
            cells = Arrays.copyOf(cells, 2 * total);
            amounts = Arrays.copyOf(amounts, 2 * total);
        }
        long price = priceSoFar;
        long forward = forwardSoFar;
        long backward = backwardSoFar;
        int next = count;
        for (int i = 1; i < shift.size(); i++) {
            int step = boxes.step(shift, i, dimension);
            for (int j = 0; j < count; j++) {
                int cell = cells[j] + step;
                int amount = amounts[j] * shift.amounts()[i];
                price += pattern.price(cell);
                if (amount > 0) {
                    backward = Math.min(backward, slack.applyAsLong(cell) / amount);
                } else {
                    forward = Math.min(forward, slack.applyAsLong(cell) / -amount);
                }
                if (price >= cheapest || forward < rise || forward + backward < width) {
                    return;
                }
                cells[next] = cell;
                amounts[next++] = amount;
            }
        }
        extend(dimension + 1, total, price, forward, backward);
    }
}
