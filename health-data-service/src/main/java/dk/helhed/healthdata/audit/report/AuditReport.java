package dk.helhed.healthdata.audit.report;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found; for the approver of a release, never public.
 *
 * @param fingerprint SHA-256 of the table, the pattern and the width
 * @param width how far apart two values of each primary had to be possible
 * @param safe primaries of which two tables are known that are far enough apart
 * @param narrowest the narrowest range of all primaries, as far as it was explored; null when there are none
 * @param widths how many safe primaries have a range of at least which width, as far as it was explored
 * @param undecided the cells of primaries that were neither shown to be safe nor found out
 */
public record AuditReport(
        Verdict verdict,
        String fingerprint,
        int width,
        AuditSize size,
        int safe,
        @Nullable Long narrowest,
        SortedMap<Long, Integer> widths,
        List<Finding> findings,
        List<String> undecided,
        List<StageReport> stages,
        List<PassReport> passes,
        List<HiddenShare> shares,
        long milliseconds) {}
