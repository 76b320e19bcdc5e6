package dk.helhed.healthdata.command;

import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.protection.ProtectionPolicy;
import dk.helhed.healthdata.protection.TableDesign;

/**
 * What was done and found; for those who approve the release, and never public.
 *
 * @param figures how many there are
 * @param hidden how many of them are not shown
 */
record Report(
        int figures,
        int primaries,
        int hidden,
        double hiddenPercent,
        ProtectionPolicy policy,
        TableDesign design,
        AuditReport audit) {}
