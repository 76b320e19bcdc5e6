package dk.helhed.healthdata.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A scale of values that begins at 0.
 *
 * @param most the value at its other end, a round number
 * @param step between two ticks
 */
record Axis(double most, double step, double from, double to) {

    private static final int TICKS = 4;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** An axis on which all of these have a place. NaN stands for none. */
    static Axis of(DoubleStream values, double from, double to) {
        double highest = values.filter(value -> !Double.isNaN(value)).max().orElse(0);
        double rough = highest > 0 ? highest / TICKS : 1.0 / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double round : ROUND) {
            if (round * power >= rough * (1 - 1e-9)) {
                step = round * power;
                break;
            }
        }
        return new Axis(step * Math.max(1, Math.ceil(highest / step - 1e-9)), step, from, to);
    }

    double at(double value) {
        return from + (to - from) * value / most;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.round(most / step); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
