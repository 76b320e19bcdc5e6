package dk.helhed.plans.strategic;

import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a party signed one text of a strategic agreement; an act, which stays as it was recorded. */
@Entity
@Table(name = "strategic_signature")
class Signature {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "agreement_id", nullable = false)
    private UUID agreementId;

    @Column(name = "text_no", nullable = false)
    private int textNo;

    @Column(name = "organisation_id", nullable = false)
    private UUID organisationId;

    @Column(nullable = false)
    private String role;

    @Column(name = "signed_on", nullable = false)
    private LocalDate signedOn;

    private @Nullable String reference;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(StrategicAgreement agreement, SignatureDraft draft, Instant now) {
        this.id = Ids.next();
        this.municipality = agreement.municipality();
        this.agreementId = agreement.id();
        this.textNo = agreement.textNo();
        this.organisationId = draft.organisationId();
        this.role = draft.role();
        this.signedOn = draft.signedOn();
        this.reference = draft.reference();
        this.recordedAt = now;
    }

    boolean isOf(Signatory party, int from) {
        return textNo >= from && party.equals(new Signatory(role, organisationId));
    }

    UUID id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    UUID agreementId() {
        return agreementId;
    }

    int textNo() {
        return textNo;
    }

    UUID organisationId() {
        return organisationId;
    }

    String role() {
        return role;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
