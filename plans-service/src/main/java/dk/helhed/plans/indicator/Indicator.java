package dk.helhed.plans.indicator;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.registervalue.Binding;
import dk.helhed.plans.subagreement.IndicatorSource;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A variable that shows whether a milestone is reached; one of a register is bound to the figure that it follows. */
@Entity
@Table(name = "indicator")
public class Indicator extends Versioned {

    @Id
    private UUID id;

    @Column(name = "sub_agreement_id", nullable = false, updatable = false)
    private UUID subAgreementId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private IndicatorSource source;

    @Column(nullable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Polarity polarity;

    @Embedded
    private @Nullable Binding binding;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "source_note")
    private @Nullable SourceNote sourceNote;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false, updatable = false)
    private boolean recorded;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    private Indicator(SubAgreementFacts agreement, IndicatorDraft draft, Instant now) {
        super(agreement.municipality(), now);
        this.id = Ids.next();
        this.subAgreementId = agreement.id();
        this.title = draft.title();
        this.recorded = agreement.recording();
        this.source = draft.source();
        this.unit = draft.unit();
    }

    static Indicator of(SubAgreementFacts agreement, IndicatorDraft draft, Instant now) {
        Indicator indicator = new Indicator(agreement, draft, now);
        indicator.take(draft);
        return indicator;
    }

    void change(IndicatorDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    /** What the municipality observes itself; a register's figure comes from the register alone. */
    Observation observe(ObservationDraft draft, LocalDate today, Instant now) {
        if (draft.observedOn().isAfter(today)) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/observedOn", "in-the-future"));
        }
        if (source == IndicatorSource.REGISTER) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.path("id", "register-indicator"));
        }
        return new Observation(this, draft, now);
    }

    private void take(IndicatorDraft draft) {
        List<FieldProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        title = draft.title();
        source = draft.source();
        unit = draft.unit();
        polarity = draft.polarity();
        binding = draft.binding();
        sourceNote = draft.sourceNote();
        synthetic = draft.isSynthetic();
    }

    public UUID id() {
        return id;
    }

    public UUID subAgreementId() {
        return subAgreementId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String title() {
        return title;
    }

    IndicatorSource source() {
        return source;
    }

    String unit() {
        return unit;
    }

    @Nullable
    public Polarity polarity() {
        return polarity;
    }

    @Nullable
    public Binding binding() {
        return binding;
    }

    @Nullable
    SourceNote sourceNote() {
        return sourceNote;
    }

    boolean isRecorded() {
        return recorded;
    }

    boolean isSynthetic() {
        return synthetic;
    }
}
