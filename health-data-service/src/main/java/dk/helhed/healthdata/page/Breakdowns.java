package dk.helhed.healthdata.page;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.page.AreaPage.Breakdown;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest figures of an area by sex and by age, each with all of the other together. */
final class Breakdowns {

    private static final List<Role> ROLES = List.of(Role.SEX, Role.AGE);

    /** A column: a code of an axis. */
    private record Part(int axis, int place) {}

    private Breakdowns() {}

    /** Null where the dataset has neither sexes nor ages. */
    static @Nullable Breakdown of(Published dataset, int area, Words words) {
        DatasetShape shape = dataset.shape();
        List<Part> parts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Role role : ROLES) {
            int at = shape.axis(role);
            if (at >= 0) {
                Axis axis = shape.axes().get(at);
                for (int place = 0; place < axis.size(); place++) {
                    if (place != Published.total(axis)) {
                        parts.add(new Part(at, place));
                        columns.add(words.language().of(axis.codes().get(place).label()));
                    }
                }
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        List<Breakdown.Row> rows = new ArrayList<>();
        for (int metric = 0; metric < shape.metrics().size(); metric++) {
            int period = dataset.newest(metric, area);
            if (period >= 0) {
                rows.add(row(dataset, metric, area, period, parts, words));
            }
        }
        return rows.isEmpty() ? null : new Breakdown(columns, rows);
    }

    private static Breakdown.Row row(
            Published dataset, int metric, int area, int period, List<Part> parts, Words words) {
        Metric about = dataset.shape().metrics().get(metric);
        List<Shown> cells = new ArrayList<>();
        for (Part part : parts) {
            int[] codes = dataset.codes(area, period);
            codes[part.axis()] = part.place();
            cells.add(Shown.of(dataset.cells().at(metric, codes), about, words));
        }
        return new Breakdown.Row(
                words.language().of(about.title()),
                dataset.shape().period().codes().get(period).code(),
                cells);
    }
}
