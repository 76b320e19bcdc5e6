package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Coarser;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Tries what protection would do to a cube. */
@ApplicationScoped
class DesignTrial {

    Design of(Cube cube, Policy policy) {
        LinkedCube linked = LinkedCube.of(cube, policy, List.of());
        BigDecimal share = percent(linked.primaries(), linked.size());
        boolean tooMany = share.compareTo(BigDecimal.valueOf(policy.mostPrimaryPercent())) > 0;
        return new Design(
                linked.size(),
                share,
                policy.mostPrimaryPercent(),
                null,
                tooMany ? "too-many-primaries" : null,
                tooMany ? proposals(linked, share) : List.of());
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
