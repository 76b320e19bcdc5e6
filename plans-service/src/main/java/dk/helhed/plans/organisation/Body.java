package dk.helhed.plans.organisation;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group that decides, proposes, advises or is informed: a council, a board, a secretariat. */
@Entity
@Table(name = "body")
class Body extends Versioned {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String name;

    private @Nullable String abbreviation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BodyType type;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "delegated_from_id")
    private @Nullable UUID delegatedFromId;

    @Column(name = "serves_id")
    private @Nullable UUID servesId;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    private Body(BodyDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.id = Ids.next();
        this.name = draft.name();
        this.type = draft.type();
    }

    static Body register(BodyDraft draft, String municipality, Instant now) {
        Body body = new Body(draft, municipality, now);
        body.take(draft);
        return body;
    }

    void change(BodyDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(BodyDraft draft) {
        externalId = draft.externalId();
        name = draft.name();
        abbreviation = draft.abbreviation();
        type = draft.type();
        organisationId = draft.organisationId();
        delegatedFromId = draft.delegatedFromId();
        servesId = draft.servesId();
    }

    UUID id() {
        return id;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String name() {
        return name;
    }

    @Nullable
    String abbreviation() {
        return abbreviation;
    }

    BodyType type() {
        return type;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID delegatedFromId() {
        return delegatedFromId;
    }

    @Nullable
    UUID servesId() {
        return servesId;
    }
}
