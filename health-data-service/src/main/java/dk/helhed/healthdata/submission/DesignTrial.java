package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.disclosure.DisclosureControl;
import dk.helhed.healthdata.disclosure.Outcome;
import dk.helhed.healthdata.disclosure.TableDesignCheck;
import dk.helhed.healthdata.protection.ProtectionKey;
import dk.helhed.healthdata.protection.TableDesign;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries what protection would do to a cube. */
@ApplicationScoped
class DesignTrial {

    private final DisclosureControl disclosure;

    DesignTrial(DisclosureControl disclosure) {
        this.disclosure = disclosure;
    }

    /** @param isDryRun whether to find out what would be hidden too; a release finds it out anyway */
    Design of(Cube cube, Policy policy, boolean isDryRun) {
        TableDesign design = TableDesignCheck.of(cube, policy, policy.mostPrimaryPercent());
        if (design.isTooFine()) {
            return design(design, design, policy, null, "too-many-primaries");
        }
        if (!isDryRun) {
            return design(design, design, policy, null, null);
        }
        return switch (disclosure.protect(cube, policy, List.of(), ProtectionKey.KNOWN, percent -> {})) {
            case Outcome.Shown shown -> design(design, design, policy, hidden(shown.shown()), null);
            case Outcome.Refused refused ->
                design(design, withFewer(cube, policy, design), policy, null, refused.problem());
        };
    }

    private static TableDesign withFewer(Cube cube, Policy policy, TableDesign design) {
        return TableDesignCheck.of(cube, policy, (int) Math.ceil(100.0 * design.primaries() / design.cells()) - 1);
    }

    private static Design design(
            TableDesign design,
            TableDesign coarser,
            Policy policy,
            @Nullable BigDecimal hidden,
            @Nullable String problem) {
        return new Design(
                design.cells(),
                percent(design.primaries(), design.cells()),
                policy.mostPrimaryPercent(),
                hidden,
                problem,
                coarser.proposals().stream().map(Proposal::of).toList());
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

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    static BigDecimal tenths(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
    }
}
