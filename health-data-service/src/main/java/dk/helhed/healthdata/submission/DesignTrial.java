package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
                List.of());
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
