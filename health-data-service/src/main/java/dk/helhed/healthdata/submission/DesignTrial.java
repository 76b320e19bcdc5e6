package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Coarser;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.disclosure.Outcome;
import dk.helhed.healthdata.disclosure.Protecting;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries what protection would do to a cube. */
@ApplicationScoped
class DesignTrial {

    /** @param isDryRun whether to find out what would be hidden too; a release finds it out anyway */
    Design of(Cube cube, Policy policy, boolean isDryRun) {
        LinkedCube linked = LinkedCube.of(cube, policy, List.of());
        BigDecimal share = percent(linked.primaries(), linked.size());
        if (share.compareTo(BigDecimal.valueOf(policy.mostPrimaryPercent())) > 0) {
            return design(linked, share, policy, null, "too-many-primaries", proposals(linked, share));
        }
        if (!isDryRun) {
            return design(linked, share, policy, null, null, List.of());
        }
        return switch (Protecting.protect(cube, policy, List.of(), told -> {})) {
            case Outcome.Shown shown -> design(linked, share, policy, hidden(shown.shown()), null, List.of());
            case Outcome.Refused refused ->
                design(linked, share, policy, null, refused.problem(), proposals(linked, share));
        };
    }

    private static Design design(
            LinkedCube linked,
            BigDecimal share,
            Policy policy,
            @Nullable BigDecimal hidden,
            @Nullable String problem,
            List<Proposal> proposals) {
        return new Design(linked.size(), share, policy.mostPrimaryPercent(), hidden, problem, proposals);
    }

    private static BigDecimal hidden(boolean[][] shown) {
        int hidden = 0;
        for (boolean[] ofMeasure : shown) {
            for (boolean isShown : ofMeasure) {
                hidden += isShown ? 0 : 1;
            }
        }
        return percent(hidden, shown.length * shown[0].length);
    }

    private static List<Proposal> proposals(LinkedCube linked, BigDecimal share) {
        return Coarser.of(linked).stream()
                .map(coarser -> new Proposal(
                        coarser.dimension().code(), coarser.without(), percent(coarser.primaries(), coarser.size())))
                .filter(proposal -> proposal.primaryPercent().compareTo(share) < 0)
                .sorted(Comparator.comparing(Proposal::primaryPercent))
                .toList();
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
