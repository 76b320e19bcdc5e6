package dk.helhed.healthdata.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.AuditSize;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditSummaryTest {

    private static final PatternSize SIZE = new PatternSize(40, 30, 12);

    @ParameterizedTest
    @CsvSource({
        "PASSED, ",
        "FAILED, audit-failed",
        "NOT_PROVEN, audit-not-proven",
        "TIMED_OUT, audit-timed-out",
    })
    void only_an_audit_that_passed_lets_a_release_go_on(Verdict verdict, @Nullable String problem) {
        AuditSummary summary = AuditSummary.of(report(verdict), 2, SIZE);

        assertEquals(problem, summary.problem());
        assertEquals(verdict.isPublishable(), summary.problem() == null);
    }

    @Test
    void leaks_are_counted_by_attack() {
        AuditSummary summary = AuditSummary.of(report(Verdict.FAILED), 2, SIZE);

        assertEquals(Map.of("RANK", 2), summary.leaks());
        assertEquals(1, summary.undecided());
        assertEquals(2, summary.repairs());
    }

    private static AuditReport report(Verdict verdict) {
        return new AuditReport(
                verdict,
                "0".repeat(64),
                3,
                new AuditSize(10, 4, 3, 6, 0, 0, 0, 4, 1, 6),
                0,
                1L,
                new TreeMap<>(),
                List.of(new Finding("a", Attack.RANK, 2, 2), new Finding("b", Attack.RANK, 3, 3)),
                List.of("c"),
                List.of(),
                List.of(),
                List.of(),
                12);
    }
}
