package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns that an answer has as a table: the same, in the same order, in every format that is one. */
final class Columns {

    private static final Set<Figure> WHOLE = EnumSet.of(Figure.COUNT, Figure.DENOMINATOR);

    private Columns() {}

    /** Codes, names, figures and what was asked for beside them. */
    static List<Column> withNames(Answer answer) {
        return of(answer, true);
    }

    /** The same without the names of codes. */
    static List<Column> withoutNames(Answer answer) {
        return of(answer, false);
    }

    private static List<Column> of(Answer answer, boolean withNames) {
        List<Column> columns = new ArrayList<>();
        DatasetShape shape = answer.shape();
        for (int i = 0; i < shape.axes().size(); i++) {
            addAxis(columns, shape.axes().get(i), i, answer.language(), withNames);
        }
        addIndicator(columns, shape.metrics(), answer.language(), withNames);
        for (Figure figure : answer.question().figures()) {
            columns.add(figure(figure));
        }
        columns.add(Column.code(
                "status",
                Wording.STATUS,
                (row, sink) -> sink.code(row.cell().obsStatus().name())));
        columns.add(Column.code("reason", Wording.REASON, (row, sink) -> {
            if (row.cell().reason() == null) {
                sink.text(null);
            } else {
                sink.code(row.cell().reason().name());
            }
        }));
        columns.addAll(StatisticsColumns.of(answer.question()));
        return columns;
    }

    private static void addAxis(List<Column> columns, Axis axis, int place, Language language, boolean withNames) {
        String name = AxisNames.of(axis);
        String[] codes = axis.codes().stream().map(code -> code.code()).toArray(String[]::new);
        columns.add(Column.code(name, axis.title(), (row, sink) -> sink.code(codes[row.codes()[place]]))
                .asKey());
        if (withNames) {
            String[] labels = axis.codes().stream()
                    .map(code -> Labels.clean(language.of(code.label())))
                    .toArray(String[]::new);
            columns.add(Column.text(
                    name + "_label", named(axis.title()), (row, sink) -> sink.text(labels[row.codes()[place]])));
        }
    }

    private static void addIndicator(List<Column> columns, List<Metric> metrics, Language language, boolean withNames) {
        columns.add(Column.code(
                        AxisNames.INDICATOR,
                        Wording.INDICATOR,
                        (row, sink) -> sink.code(metrics.get(row.metric()).indicator()))
                .asKey());
        if (withNames) {
            String[] labels = metrics.stream()
                    .map(metric -> Labels.clean(language.of(metric.title())))
                    .toArray(String[]::new);
            columns.add(Column.text(
                    "indicator_label", named(Wording.INDICATOR), (row, sink) -> sink.text(labels[row.metric()])));
        }
        columns.add(Column.code(
                "unit",
                Wording.UNIT,
                (row, sink) -> sink.code(metrics.get(row.metric()).unit().name())));
        columns.add(Column.whole(
                "decimals",
                Wording.DECIMALS,
                (row, sink) -> sink.number(metrics.get(row.metric()).decimals())));
    }

    private static Column figure(Figure figure) {
        Column.Value value = (row, sink) -> sink.number(row.figure(figure));
        return WHOLE.contains(figure)
                ? Column.whole(figure.code(), Wording.of(figure), value)
                : Column.number(figure.code(), Wording.of(figure), value);
    }

    private static Bilingual named(Bilingual title) {
        return new Bilingual(
                title.da() + " (" + Wording.LABEL.da() + ")", title.en() + " (" + Wording.LABEL.en() + ")");
    }
}
