package dk.helhed.healthdata.command;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.counts.Policy;
import java.util.List;

/**
 * What was done and found; for those who approve the release, and never public.
 *
 * @param figures how many there are
 * @param hidden how many of them are not shown
 * @param repairs how often more was hidden because the attacker had found something
 * @param notes what was taken for granted
 */
record Report(
        int figures,
        int primaries,
        int hidden,
        double hiddenPercent,
        int repairs,
        List<String> notes,
        Policy policy,
        AuditReport audit) {}
