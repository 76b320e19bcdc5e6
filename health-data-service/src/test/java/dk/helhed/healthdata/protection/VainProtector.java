package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.audit.report.AuditReport;
import io.smallrye.mutiny.Uni;

/** Breaks the laws that the protector does not ask the attacker, and that neither has a framework in it. */
public record VainProtector(Uni<AuditReport> asked) {}
