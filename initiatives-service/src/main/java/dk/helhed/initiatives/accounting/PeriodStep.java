package dk.helhed.initiatives.accounting;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A closing or reopening of a month: by whom and why. It never changes. */
@Entity
@Immutable
@Table(name = "accounting_period_step")
class PeriodStep {

    static final String ROLE = "budget-controller";

    @Id
    private UUID id;

    @Column(name = "period_id", nullable = false)
    private UUID periodId;

    @Column(nullable = false)
    private String municipality;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false)
    private PeriodState toState;

    @Column(nullable = false)
    private String client;

    @Column(nullable = false)
    private String role;

    private @Nullable String reason;

    @Column(name = "taken_at", nullable = false)
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected PeriodStep() {}

    PeriodStep(AccountingPeriod period, Caller caller, @Nullable String reason) {
        this.id = Ids.next();
        this.periodId = period.id();
        this.municipality = period.municipality();
        this.toState = period.state();
        this.client = caller.client();
        this.role = ROLE;
        this.reason = reason;
        this.takenAt = period.changedAt();
    }

    PeriodStepView view() {
        return new PeriodStepView(id, toState, client, role, reason, takenAt);
    }
}
