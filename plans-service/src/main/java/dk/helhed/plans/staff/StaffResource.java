package dk.helhed.plans.staff;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A role that works under a sub-agreement, and its minutes a week (medarbejderressource). */
@Entity
@Table(name = "staff_resource")
class StaffResource extends Versioned {

    @Id
    private UUID id;

    @Column(name = "sub_agreement_id", nullable = false, updatable = false)
    private UUID subAgreementId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String role;

    @Column(name = "minutes_per_week")
    private @Nullable Integer minutesPerWeek;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false, updatable = false)
    private boolean recorded;

    @SuppressWarnings("NullAway.Init")
    protected StaffResource() {}

    StaffResource(SubAgreementFacts agreement, StaffResourceDraft draft, Instant now) {
        super(agreement.municipality(), now);
        this.id = Ids.next();
        this.subAgreementId = agreement.id();
        this.role = draft.role();
        this.recorded = agreement.recording();
        take(draft);
    }

    void change(StaffResourceDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(StaffResourceDraft draft) {
        externalId = draft.externalId();
        role = draft.role();
        minutesPerWeek = draft.minutesPerWeek();
        source = draft.source();
        synthetic = draft.isSynthetic();
    }

    UUID id() {
        return id;
    }

    UUID subAgreementId() {
        return subAgreementId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String role() {
        return role;
    }

    @Nullable
    Integer minutesPerWeek() {
        return minutesPerWeek;
    }

    @Nullable
    SourceNote source() {
        return source;
    }

    boolean isRecorded() {
        return recorded;
    }

    boolean isSynthetic() {
        return synthetic;
    }
}
