package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a reader of a format gets it.
 *
 * @param codes of the axes, then of the indicator
 * @param figures those that were asked for; null where there is none
 * @param reason null for a plain value
 */
record Decoded(
        List<String> codes,
        Map<Figure, @Nullable Double> figures,
        String status,
        @Nullable String reason) {

    /** What the answer holds, in its order. */
    static List<Decoded> of(Answer answer) throws IOException {
        List<Decoded> cells = new ArrayList<>();
        Row.forEach(answer, row -> {
            List<String> codes = new ArrayList<>();
            List<Axis> axes = answer.shape().axes();
            for (int axis = 0; axis < axes.size(); axis++) {
                codes.add(axes.get(axis).codes().get(row.codes()[axis]).code());
            }
            codes.add(answer.shape().metrics().get(row.metric()).indicator());
            Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
            for (Figure figure : answer.question().figures()) {
                double number = row.cell().figure(figure);
                figures.put(figure, Double.isNaN(number) ? null : number);
            }
            cells.add(new Decoded(
                    codes,
                    figures,
                    row.cell().obsStatus().name(),
                    row.cell().reason() == null ? null : row.cell().reason().name()));
        });
        return cells;
    }

    static byte[] bytes(AnswerFormat format, Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(answer, out);
        return out.toByteArray();
    }
}
