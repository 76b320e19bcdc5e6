package dk.helhed.healthdata.counts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds counts of a submission that revises no release which differ from those of a release in force. */
public final class Contradictions {

    private final Cube cube;
    private final Map<String, Long> inForce;

    /** @param inForce what is shown, by key and measure */
    public Contradictions(Cube cube, Map<String, Long> inForce) {
        this.cube = cube;
        this.inForce = inForce;
    }

    public void find(List<CountRow> rows, Consumer<Fault> faults) {
        Shape shape = cube.shape();
        for (CountRow row : inForce.isEmpty() ? List.<CountRow>of() : rows) {
            int at = shape.at(row.period(), row.codes());
            for (int measure = 0; measure < cube.measures(); measure++) {
                String code = shape.structure().measures().get(measure).code();
                Long shown = inForce.get(shape.key(at) + "·" + code);
                if (shown != null && shown != row.counts()[measure]) {
                    faults.accept(new Fault(row.row(), code, "contradicts-release", null));
                }
            }
        }
    }
}
