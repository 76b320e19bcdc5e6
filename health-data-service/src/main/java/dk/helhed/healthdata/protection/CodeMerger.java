package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Coarser;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes neighbouring codes of an ordered dimension one, each time the two that help most, until the table will do. A
 * figure is judged by its own group alone, so that only the merged codes are counted again, never the whole table.
 */
final class CodeMerger {

    private final Figures figures;
    private final int place;
    private final Dimension dimension;
    private final DesignRules rules;
    private final Map<List<Integer>, PrimaryShare> shares = new HashMap<>();
    private final List<List<Integer>> bands = new ArrayList<>();
    private PrimaryShare all;

    private CodeMerger(Figures figures, int place, DesignRules rules) {
        this.figures = figures;
        this.place = place;
        this.dimension = figures.cube().dimensions().get(place);
        this.rules = rules;
        this.all = rules.share(figures);
        for (int code = 0; code < dimension.size(); code++) {
            if (!isTotal(code)) {
                bands.add(List.of(code));
            }
        }
    }

    private boolean isTotal(int code) {
        return dimension.sums().stream().anyMatch(sum -> sum.total() == code);
    }

    /** The table that will do, after these other steps; empty where none is found. */
    static Optional<Coarsening> of(Figures figures, int place, DesignRules rules, List<Coarsening.Step> before) {
        return new CodeMerger(figures, place, rules).merge(before);
    }

    private Optional<Coarsening> merge(List<Coarsening.Step> before) {
        while (!rules.allow(all)) {
            int best = -1;
            for (int band = 0; band + 1 < bands.size(); band++) {
                if (mayMerge(band)
                        && (best < 0 || merged(band).percent() < merged(best).percent())) {
                    best = band;
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            all = merged(best);
            bands.set(best, together(best));
            bands.remove(best + 1);
        }
        List<Coarsening.Step> steps = new ArrayList<>(before);
        steps.add(Coarsening.Step.merging(
                dimension.name(),
                bands.stream()
                        .map(band -> band.stream().map(dimension.codes()::get).toList())
                        .toList()));
        return Optional.of(new Coarsening(List.copyOf(steps), all.cells(), all.percent()));
    }

    /** Only parts of the same sums, and never all that a sum has: that would be the total itself. */
    private boolean mayMerge(int band) {
        List<Integer> together = together(band);
        long left = bands.size() - 1L;
        for (Sum sum : dimension.sums()) {
            boolean isInside = sum.parts().containsAll(together);
            if (!isInside && together.stream().anyMatch(sum.parts()::contains)) {
                return false;
            }
            if (isInside) {
                left = Math.min(left, parts(sum) - 1);
            }
        }
        return left > 1;
    }

    /** How many parts a sum has at present. */
    private long parts(Sum sum) {
        long merged =
                bands.stream().filter(band -> sum.parts().contains(band.get(0))).count();
        return merged + sum.parts().stream().filter(this::isTotal).count();
    }

    private PrimaryShare merged(int band) {
        return all.minus(share(bands.get(band)))
                .minus(share(bands.get(band + 1)))
                .plus(share(together(band)));
    }

    private List<Integer> together(int band) {
        List<Integer> both = new ArrayList<>(bands.get(band));
        both.addAll(bands.get(band + 1));
        return both;
    }

    private PrimaryShare share(List<Integer> band) {
        return shares.computeIfAbsent(band, codes -> rules.share(Coarser.asOne(figures, place, codes)));
    }
}
