package dk.helhed.healthdata.audit.report;

/**
 * What was audited.
 *
 * @param hidden cells that are not public
 * @param known cells that an earlier release has made known for ever
 * @param withheld cells that are hidden in any case
 * @param hiddenInVain cells that the pattern hides though they are known
 * @param unknownEquations equations with at least one hidden cell
 * @param components parts of the hidden cells that no equation links
 * @param largestComponent hidden cells in the largest of them
 */
public record AuditSize(
        int cells,
        int equations,
        int primaries,
        int hidden,
        int known,
        int withheld,
        int hiddenInVain,
        int unknownEquations,
        int components,
        int largestComponent) {}
