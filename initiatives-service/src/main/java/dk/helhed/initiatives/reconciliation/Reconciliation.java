package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A comparison of the ledger with an accounting extract, kept as it was made. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Immutable
@Table(name = "reconciliation")
class Reconciliation {

    /** Kept as one JSON value. */
    record Lines(List<ReconciledLine> all) {}

    /** Written once. */
    static final long VERSION = 0;

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "frame_id", nullable = false)
    private UUID frameId;

    @Column(name = "period_from", nullable = false)
    private LocalDate from;

    @Column(name = "period_to", nullable = false)
    private LocalDate to;

    @Column(nullable = false)
    private String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Lines lines;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Reconciliation() {}

    Reconciliation(
            String municipality,
            UUID frameId,
            ExtractPeriod period,
            String sha256,
            List<ReconciledLine> lines,
            Instant now) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.frameId = frameId;
        this.from = period.from();
        this.to = period.to();
        this.sha256 = sha256;
        this.lines = new Lines(lines);
        this.madeAt = now;
    }

    ReconciliationView view() {
        Map<LineOutcome, Integer> counts = new EnumMap<>(LineOutcome.class);
        for (LineOutcome outcome : LineOutcome.values()) {
            counts.put(outcome, (int)
                    lines().stream().filter(line -> line.outcome() == outcome).count());
        }
        Money extract = sum(ReconciledLine::extractAmount);
        Money ledger = sum(ReconciledLine::ledgerAmount);
        return new ReconciliationView(
                id,
                frameId,
                from,
                to,
                sha256,
                lines().stream().allMatch(line -> line.outcome() == LineOutcome.MATCHED),
                new ReconciliationCounts(
                        counts.getOrDefault(LineOutcome.MATCHED, 0),
                        counts.getOrDefault(LineOutcome.AMOUNT_DIFFERS, 0),
                        counts.getOrDefault(LineOutcome.DATE_DIFFERS, 0),
                        counts.getOrDefault(LineOutcome.MISSING_IN_LEDGER, 0),
                        counts.getOrDefault(LineOutcome.MISSING_IN_EXTRACT, 0)),
                extract,
                ledger,
                ledger.minus(extract),
                madeAt);
    }

    private Money sum(Function<ReconciledLine, @Nullable Money> side) {
        long oere = 0;
        for (ReconciledLine line : lines()) {
            Money amount = side.apply(line);
            oere = Math.addExact(oere, amount == null ? 0 : amount.amountOere());
        }
        return Money.ofOere(oere);
    }

    UUID id() {
        return id;
    }

    List<ReconciledLine> lines() {
        return lines.all();
    }
}
