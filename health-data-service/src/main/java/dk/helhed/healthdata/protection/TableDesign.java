package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Coarser;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says before anything is protected whether a table is too fine, and which coarser ones would do: what has too many
 * primary cells would be half empty when it is published.
 *
 * @param cells how many figures the table has
 * @param primaries how many of them are primary
 * @param isTooFine whether that is more than the policy allows
 * @param proposals coarser tables that the policy allows, the one with the most figures first; empty when there is no need
 */
public record TableDesign(int cells, int primaries, boolean isTooFine, List<Coarsening> proposals) {

    /**
     * Judges a table.
     *
     * @param ordered the dimensions whose neighbouring codes can be made one, such as ages
     */
    public static TableDesign of(Figures figures, ProtectionPolicy policy, Set<String> ordered) {
        Share share = Share.of(figures, policy);
        if (share.percent() <= policy.mostPrimaryPercent()) {
            return new TableDesign(share.cells(), share.primaries(), false, List.of());
        }
        List<Coarsening> proposals = new ArrayList<>();
        merging(figures, policy, ordered, List.of(), proposals);
        for (int d = 0; d + 1 < figures.cube().dimensions().size(); d++) {
            Dimension dimension = figures.cube().dimensions().get(d);
            if (isFlat(dimension)) {
                List<String> step = List.of("leave out " + dimension.name());
                Figures without =
                        Coarser.only(figures, d, dimension.sums().get(0).total());
                Share left = Share.of(without, policy);
                if (left.percent() <= policy.mostPrimaryPercent()) {
                    proposals.add(new Coarsening(step, left.cells(), left.percent()));
                } else {
                    merging(without, policy, ordered, step, proposals);
                }
            }
        }
        proposals.sort(Comparator.comparingInt(Coarsening::cells).reversed());
        return new TableDesign(share.cells(), share.primaries(), true, List.copyOf(proposals));
    }

    /** In each ordered dimension makes the two neighbours one that help most, until the table will do. */
    private static void merging(
            Figures figures,
            ProtectionPolicy policy,
            Set<String> ordered,
            List<String> before,
            List<Coarsening> proposals) {
        for (int d = 0; d + 1 < figures.cube().dimensions().size(); d++) {
            Dimension dimension = figures.cube().dimensions().get(d);
            if (ordered.contains(dimension.name()) && isFlat(dimension)) {
                Figures coarser = figures;
                Share share = Share.of(figures, policy);
                while (share.percent() > policy.mostPrimaryPercent() && size(coarser, d) > 2) {
                    coarser = bestMerge(coarser, d, policy);
                    share = Share.of(coarser, policy);
                }
                if (share.percent() <= policy.mostPrimaryPercent()) {
                    List<String> steps = new ArrayList<>(before);
                    steps.add(dimension.name() + " as " + String.join(", ", bands(coarser, d)));
                    proposals.add(new Coarsening(steps, share.cells(), share.percent()));
                }
            }
        }
    }

    private static Figures bestMerge(Figures figures, int d, ProtectionPolicy policy) {
        return IntStream.range(0, size(figures, d) - 1)
                .mapToObj(band -> {
                    List<Integer> parts = sum(figures, d).parts();
                    return Coarser.merge(figures, d, parts.get(band), parts.get(band + 1));
                })
                .min(Comparator.comparingDouble(
                        merged -> Share.of(merged, policy).percent()))
                .orElseThrow();
    }

    private static List<String> bands(Figures figures, int d) {
        Dimension dimension = figures.cube().dimensions().get(d);
        return sum(figures, d).parts().stream().map(dimension.codes()::get).toList();
    }

    private static int size(Figures figures, int d) {
        return sum(figures, d).parts().size();
    }

    private static Sum sum(Figures figures, int d) {
        return figures.cube().dimensions().get(d).sums().get(0);
    }

    private static boolean isFlat(Dimension dimension) {
        return dimension.sums().size() == 1
                && dimension.size() == sum(dimension).parts().size() + 1;
    }

    private static Sum sum(Dimension dimension) {
        return dimension.sums().get(0);
    }

    private record Share(int cells, int primaries) {

        static Share of(Figures figures, ProtectionPolicy policy) {
            int figuresShown = (int) IntStream.range(0, figures.cube().cells())
                    .filter(figures::isFigure)
                    .count();
            int primary = (int) Sensitivity.primaries(figures, policy).stream()
                    .filter(figures::isFigure)
                    .count();
            return new Share(figuresShown, primary);
        }

        double percent() {
            return cells == 0 ? 0 : 100.0 * primaries / cells;
        }
    }
}
