package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.StageReport;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Attacks a table as the public would see it, and says whether every primary held. First exactly: reading, peeling, linear
 * algebra, bounds. Then with linear and integer programmes, which count only as far as exact arithmetic confirms
 * them: two whole-number tables that agree on all that is public and lie far enough apart, for each primary.
 */
public final class Audit {

    private static final int PATIENCE = 50;
    private static final long RANDOM_SEED = 20_260_701;

    private final AuditOptions options;
    private final Consumer<Progress> progress;
    private final Deadline deadline;
    private final Unknowns unknowns;
    private final KnownRanges knowledge;
    private final AttackState attacked;
    private final int primaries;
    private final List<Finding> findings = new ArrayList<>();
    private final List<StageReport> stages = new ArrayList<>();

    private Audit(LinkedTable table, BitSet hidden, AuditOptions options, Consumer<Progress> progress) {
        this.options = options;
        this.progress = progress;
        deadline = new Deadline(options.budget());
        unknowns = new Unknowns(table, hidden);
        knowledge = new KnownRanges(unknowns);
        attacked = new AttackState(unknowns, knowledge, options.width());
        primaries =
                (int) IntStream.range(0, table.cells()).filter(table::isPrimary).count();
    }

    /**
     * Runs the whole audit.
     *
     * @param hidden the cells that the protector would not show
     * @param progress receives on the calling thread how far it is; what it throws ends the audit
     */
    public static AuditReport run(LinkedTable table, BitSet hidden, AuditOptions options, Consumer<Progress> progress) {
        return new Audit(table, hidden, options, progress).run(hidden);
    }

    private AuditReport run(BitSet pattern) {
        String fingerprint = Fingerprint.of(unknowns.table, pattern, options.width());
        var ranges = new Ranges(unknowns);
        Journal journal = Journal.open(options.journal(), fingerprint);
        var campaign = new Campaign(attacked, ranges, deadline, new Workers(options.threads(), journal));
        boolean isInTime = attackExactly() && search(campaign);
        return new Reporter(attacked, ranges, findings)
                .report(fingerprint, pattern, options, isInTime, stages, campaign.passes(), deadline.elapsed());
    }

    private boolean attackExactly() {
        try {
            stage(Attack.READING, this::read);
            stage(Attack.PEELING, () -> EquationPeeler.run(unknowns, knowledge));
            stage(Attack.RANK, () -> Rank.run(unknowns, knowledge, RANDOM_SEED, deadline));
            stage(Attack.BOUNDS, () -> Bounds.run(unknowns, knowledge, PATIENCE));
            return true;
        } catch (Deadline.TimeUp e) {
            return false;
        }
    }

    private void read() {
        LinkedTable table = unknowns.table;
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.isPrimary(cell) && unknowns.number(cell) < 0) {
                findings.add(new Finding(table.key(cell), Attack.READING, table.value(cell), table.value(cell)));
            }
        }
    }

    private void stage(Attack attack, Runnable attempt) {
        long start = System.nanoTime();
        int knownBefore = known();
        int foundBefore = findings.size();
        boolean[] wasNarrow = narrow();
        report(attack, foundBefore);
        deadline.check();
        attempt.run();
        boolean[] isNarrow = narrow();
        for (int unknown = 0; unknown < isNarrow.length; unknown++) {
            if (isNarrow[unknown] && !wasNarrow[unknown]) {
                findings.add(new Finding(
                        unknowns.table.key(unknowns.cell(unknown)),
                        attack,
                        knowledge.low(unknown),
                        knowledge.high(unknown)));
            }
        }
        stages.add(new StageReport(
                attack, known() - knownBefore, findings.size() - foundBefore, millisecondsSince(start)));
    }

    private boolean search(Campaign campaign) {
        long start = System.nanoTime();
        boolean isInTime = campaign.run(left -> report(Attack.LINEAR_PROGRAM, primaries - left));
        findings.addAll(campaign.findings());
        stages.add(new StageReport(Attack.LINEAR_PROGRAM, 0, campaign.findings().size(), millisecondsSince(start)));
        return isInTime;
    }

    private boolean[] narrow() {
        boolean[] narrow = new boolean[unknowns.size()];
        for (int unknown = 0; unknown < narrow.length; unknown++) {
            narrow[unknown] = unknowns.isPrimary(unknown) && attacked.isKnownTooWell(unknown);
        }
        return narrow;
    }

    private int known() {
        return (int)
                IntStream.range(0, unknowns.size()).filter(knowledge::isKnown).count();
    }

    private void report(Attack attack, int decided) {
        progress.accept(new Progress(attack, decided, primaries, deadline.elapsed()));
    }

    private static long millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
