package dk.helhed.healthdata.counts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where a submission that revises no release says something else than one that stands. */
public final class Contradictions {

    private final Cube cube;
    private final Map<String, Long> standing;

    /** @param standing what is shown, by key and measure */
    public Contradictions(Cube cube, Map<String, Long> standing) {
        this.cube = cube;
        this.standing = standing;
    }

    public void find(List<CountRow> rows, Consumer<Fault> faults) {
        Shape shape = cube.shape();
        for (CountRow row : standing.isEmpty() ? List.<CountRow>of() : rows) {
            int at = shape.at(row.period(), row.codes());
            for (int measure = 0; measure < cube.measures(); measure++) {
                String code = shape.structure().measures().get(measure).code();
                Long shown = standing.get(shape.key(at) + "·" + code);
                if (shown != null && shown != row.counts()[measure]) {
                    faults.accept(new Fault(row.row(), code, "contradicts-release", null));
                }
            }
        }
    }
}
