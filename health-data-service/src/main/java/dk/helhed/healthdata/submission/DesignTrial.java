package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.disclosure.AuditRun;
import dk.helhed.healthdata.disclosure.DisclosureControl;
import dk.helhed.healthdata.disclosure.Outcome;
import dk.helhed.healthdata.disclosure.TableDesignCheck;
import dk.helhed.healthdata.protection.ProtectionKey;
import dk.helhed.healthdata.protection.TableDesign;
import dk.helhed.healthdata.release.worker.PublishedCubes;
import dk.helhed.healthdata.release.worker.SameTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries what protection would do to a cube. */
@ApplicationScoped
class DesignTrial {

    private final DisclosureControl disclosure;

    DesignTrial(DisclosureControl disclosure) {
        this.disclosure = disclosure;
    }

    /**
     * Tries it, with all that is published about the same people.
     *
     * @param alike measures of other datasets that nobody has linked
     * @param isDryRun whether to find out what would be hidden too; a release finds it out anyway
     */
    Design of(Cube cube, Policy policy, PublishedCubes.Known known, List<SameTotals.Pair> alike, boolean isDryRun) {
        TableDesign design = TableDesignCheck.of(cube, policy, policy.mostPrimaryPercent());
        Result result = design.isTooFine()
                ? new Result(null, "too-many-primaries")
                : isDryRun ? tried(cube, policy, known) : new Result(null, null);
        boolean isUnprotectable = !design.isTooFine() && result.problem() != null;
        TableDesign coarser = isUnprotectable ? withFewer(cube, policy, design) : design;
        return new Design(
                design.cells(),
                percent(design.primaries(), design.cells()),
                policy.mostPrimaryPercent(),
                result.hiddenPercent(),
                result.problem(),
                coarser.proposals().stream().map(Proposal::of).toList(),
                cube.unstated().stream().map(UnstatedSum::of).toList(),
                List.copyOf(known.datasets()),
                alike.stream().map(SameTotal::of).toList());
    }

    private record Result(
            @Nullable BigDecimal hiddenPercent, @Nullable String problem) {}

    private Result tried(Cube cube, Policy policy, PublishedCubes.Known known) {
        if (known.isDropped()) {
            return new Result(null, "true-counts-dropped");
        }
        if (known.isTooLargeWith(cube, policy)) {
            return new Result(null, PublishedCubes.TOO_LARGE);
        }
        return switch (disclosure.protect(cube, policy, known.releases(), ProtectionKey.KNOWN, percent -> {})) {
            case Outcome.Shown shown ->
                known.linked().isEmpty()
                        ? new Result(hidden(shown.shown()), null)
                        : attacked(cube, policy, known, shown.shown());
            case Outcome.Refused refused -> new Result(null, known.problem(refused.problem()));
        };
    }

    /** What else must be hidden so that nobody learns from this dataset what another one hides. */
    private Result attacked(Cube cube, Policy policy, PublishedCubes.Known known, boolean[][] shown) {
        AuditRun.Attempt attempt =
                disclosure.attack(cube, policy, known.releases(), shown, repairs -> Optional.empty(), percent -> {});
        String problem = known.problem(attempt.audit().problem());
        return new Result(problem == null ? hidden(attempt.shown()) : null, problem);
    }

    private static TableDesign withFewer(Cube cube, Policy policy, TableDesign design) {
        return TableDesignCheck.of(cube, policy, (int) Math.ceil(100.0 * design.primaries() / design.cells()) - 1);
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
