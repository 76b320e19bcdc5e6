package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Coarser;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says before anything is protected whether a table is too fine, and which coarser ones would do: what has too many
 * primary cells would be half empty when it is published.
 *
 * @param cells how many figures the table has
 * @param primaries how many of them are primary
 * @param isTooFine whether that is more than the rules allow
 * @param proposals coarser tables that the rules allow, the one with the most figures first; empty when there is no need
 */
public record TableDesign(int cells, int primaries, boolean isTooFine, List<Coarsening> proposals) {

    /** More than anyone would read. */
    private static final int MOST_PROPOSALS = 10;

    /** A longer code list is not one of bands. */
    private static final int MOST_BANDS = 200;

    public static TableDesign of(Figures figures, DesignRules rules) {
        PrimaryShare share = rules.share(figures);
        if (rules.allow(share)) {
            return new TableDesign(share.cells(), share.primaries(), false, List.of());
        }
        List<Coarsening> found = new ArrayList<>();
        explore(figures, 0, List.of(), rules, found);
        List<Coarsening> proposals = found.stream()
                .sorted(Comparator.comparingInt(Coarsening::cells).reversed())
                .limit(MOST_PROPOSALS)
                .toList();
        return new TableDesign(share.cells(), share.primaries(), true, proposals);
    }

    /** Makes neighbours one; or leaves out a dimension's finest codes, the next finest too, and goes on from there. */
    private static void explore(
            Figures figures, int from, List<Coarsening.Step> before, DesignRules rules, List<Coarsening> found) {
        List<Dimension> dimensions = figures.cube().dimensions();
        for (int d = 0; d + 1 < dimensions.size(); d++) {
            if (rules.ordered().contains(dimensions.get(d).name())
                    && dimensions.get(d).size() <= MOST_BANDS) {
                CodeMerger.of(figures, d, rules, before).ifPresent(found::add);
            }
        }
        for (int d = from; d + 1 < dimensions.size(); d++) {
            if (!rules.fixed().contains(dimensions.get(d).name())) {
                leaveOut(figures, d, before, rules, found);
            }
        }
    }

    private static void leaveOut(
            Figures figures, int d, List<Coarsening.Step> before, DesignRules rules, List<Coarsening> found) {
        Dimension dimension = figures.cube().dimensions().get(d);
        List<Integer> kept =
                totals(dimension, IntStream.range(0, dimension.size()).boxed().toList());
        while (!kept.isEmpty()) {
            Figures coarser = Coarser.keeping(figures, d, kept);
            PrimaryShare share = rules.share(coarser);
            List<Coarsening.Step> steps = new ArrayList<>(before);
            steps.add(Coarsening.Step.leavingOut(dimension.name(), others(dimension, kept)));
            if (rules.allow(share)) {
                found.add(new Coarsening(List.copyOf(steps), share.cells(), share.percent()));
                return;
            }
            explore(coarser, d + 1, steps, rules, found);
            kept = totals(dimension, kept);
        }
    }

    /** Those of the codes that are put together from others of them. */
    private static List<Integer> totals(Dimension dimension, List<Integer> codes) {
        return codes.stream()
                .filter(code -> dimension.sums().stream()
                        .anyMatch(sum -> sum.total() == code && codes.containsAll(sum.parts())))
                .toList();
    }

    private static List<String> others(Dimension dimension, List<Integer> kept) {
        return IntStream.range(0, dimension.size())
                .filter(code -> !kept.contains(code))
                .mapToObj(dimension.codes()::get)
                .toList();
    }
}
