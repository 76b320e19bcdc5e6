package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.CellStatistics.Ranked;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between which places each area lies among those of its level, with the same sex, age and period. */
final class Ranks {

    private final DatasetShape shape;
    private final Estimates estimates;
    private final Map<List<Object>, Map<Integer, Ranked>> known = new HashMap<>();

    Ranks(DatasetShape shape, Estimates estimates) {
        this.shape = shape;
        this.estimates = estimates;
    }

    @Nullable
    Ranked of(int metric, int[] codes) {
        AxisCode own = shape.area().codes().get(codes[DatasetShape.AREA]);
        List<Object> key = new ArrayList<>(Arrays.stream(codes).boxed().toList());
        key.set(DatasetShape.AREA, String.valueOf(own.level()));
        key.add(metric);
        return known.computeIfAbsent(key, none -> rank(metric, codes.clone(), own.level()))
                .get(codes[DatasetShape.AREA]);
    }

    private Map<Integer, Ranked> rank(int metric, int[] codes, @Nullable String level) {
        Axis areas = shape.area();
        List<Integer> places = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        Map<Integer, String> without = new HashMap<>();
        for (int area = 0; area < areas.size(); area++) {
            if (String.valueOf(level)
                    .equals(String.valueOf(areas.codes().get(area).level()))) {
                codes[DatasetShape.AREA] = area;
                Estimate figure = estimates.at(metric, codes);
                Interval p95 = figure.p95();
                if (p95 == null) {
                    without.put(area, String.valueOf(figure.reason()));
                } else {
                    places.add(area);
                    intervals.add(p95);
                }
            }
        }
        // Where neither is better, the first place is the highest.
        List<Rank> ranks = Rank.of(intervals, shape.metrics().get(metric).polarity() != Polarity.LOWER_IS_BETTER);
        Map<Integer, Ranked> ranked = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            ranked.put(
                    places.get(i),
                    new Ranked(ranks.get(i).best(), ranks.get(i).worst(), places.size(), without.size(), null));
        }
        without.forEach(
                (area, reason) -> ranked.put(area, new Ranked(null, null, places.size(), without.size(), reason)));
        return ranked;
    }
}
