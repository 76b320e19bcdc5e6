package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** The table as it may be published: every figure with its codes, and nothing where it is hidden. */
final class ShownTable {

    static final String MEASURE = "measure";
    static final String VALUE = "value";

    /** What a spreadsheet would read as a number, a date or a formula. */
    private static final Pattern EATEN = Pattern.compile("[=+@-].*|[0-9][0-9 .,/:+-]*");

    private final Publication of;
    private final Cube cube;
    private final List<Breakdown> axes;
    private final boolean isDanish;

    /** @param isDanish whether with semicolons, and with codes that a Danish spreadsheet leaves as they are */
    ShownTable(Publication of, Axes axes, Cube cube, boolean isDanish) {
        this.of = of;
        this.axes = axes.of(of);
        this.cube = cube;
        this.isDanish = isDanish;
    }

    /**
     * Whether a figure was hidden for its own sake or for another's cannot be seen.
     *
     * @param shown by measure, then by coordinate
     */
    byte[] bytes(boolean[][] shown) {
        StringBuilder text = new StringBuilder(isDanish ? "\uFEFF" : "");
        List<String> head = new ArrayList<>(
                of.text().dimensions().stream().map(DimensionText::name).toList());
        head.add(MEASURE);
        head.add(VALUE);
        line(text, head);
        each((at, measure, codes) -> {
            List<String> fields = new ArrayList<>(codes);
            fields.add(shown[measure][at] ? String.valueOf(cube.count(measure, at)) : "");
            line(text, fields);
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Receives a figure that is written. */
    interface Figure {
        /** @param codes in the order of the policy, then the measure */
        void take(int at, int measure, List<String> codes);
    }

    /** Every figure of the policy, in its order. */
    void each(Figure figure) {
        Shape shape = cube.shape();
        List<DimensionText> columns = of.text().dimensions();
        int[] place = new int[axes.size()];
        each(0, columns, place, new ArrayList<>(), codes -> shape.at(Axes.PERIOD, place), figure);
    }

    private void each(
            int column,
            List<DimensionText> columns,
            int[] place,
            List<String> codes,
            IntUnaryOperator at,
            Figure figure) {
        if (column == columns.size()) {
            for (MeasureText measure : of.text().measures()) {
                List<String> all = new ArrayList<>(codes);
                all.add(measure.name());
                figure.take(at.applyAsInt(0), cube.shape().structure().measure(measure.name()), all);
            }
            return;
        }
        String name = columns.get(column).name();
        int axis = axes.stream().map(Breakdown::name).toList().indexOf(name);
        Breakdown common = axes.get(axis);
        for (String code : common.codes()) {
            place[axis] = common.codes().indexOf(code);
            codes.add(own(name, common, code));
            each(column + 1, columns, place, codes, at, figure);
            codes.remove(codes.size() - 1);
        }
    }

    private String own(String name, Breakdown common, String code) {
        Breakdown own = Map.copyOf(of.breakdowns()).getOrDefault(name, common);
        return code.equals(common.total()) && own.total() != null ? own.total() : code;
    }

    private void line(StringBuilder text, List<String> fields) {
        String separator = isDanish ? ";" : ",";
        text.append(String.join(separator, fields.stream().map(this::field).toList()))
                .append(isDanish ? "\r\n" : "\n");
    }

    private String field(String field) {
        boolean isCount = field.matches("0|[1-9][0-9]{0,14}");
        String kept = isDanish && !isCount && EATEN.matcher(field).matches()
                ? "=\"" + field.replace("\"", "\"\"") + '"'
                : field;
        return kept.matches("[^,;\"\t\r\n]*") ? kept : '"' + kept.replace("\"", "\"\"") + '"';
    }
}
