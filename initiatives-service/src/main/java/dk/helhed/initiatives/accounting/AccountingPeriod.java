package dk.helhed.initiatives.accounting;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A month of the accounts that has been closed at least once (regnskabsperiode). */
@Entity
@Table(name = "accounting_period")
class AccountingPeriod extends Versioned {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String month;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PeriodState state;

    @SuppressWarnings("NullAway.Init")
    protected AccountingPeriod() {}

    private AccountingPeriod(YearMonth month, String municipality, Instant now) {
        super(municipality, now);
        this.id = Ids.next();
        this.month = month.toString();
        this.state = PeriodState.CLOSED;
    }

    /** @throws Problem 422 while the month is not over */
    static AccountingPeriod close(YearMonth month, String municipality, YearMonth present, Instant now) {
        if (!month.isBefore(present)) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/month", "period-not-over"));
        }
        return new AccountingPeriod(month, municipality, now);
    }

    /** @throws Problem 409 naming every guard that refuses it */
    void move(PeriodTransitionDraft move, Instant now) {
        List<FieldProblem> guards = new ArrayList<>();
        if (move.to() == state) {
            guards.add(FieldProblem.body("/to", "period-is-so", state.name()));
        }
        if (move.to() == PeriodState.OPEN && move.reason() == null) {
            guards.add(FieldProblem.body("/reason", "reopened-without-reason"));
        }
        if (!guards.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(guards);
        }
        state = move.to();
        touch(now);
    }

    UUID id() {
        return id;
    }

    String month() {
        return month;
    }

    PeriodState state() {
        return state;
    }
}
