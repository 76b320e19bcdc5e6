package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.Division;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.revision.BudgetOwner;
import dk.helhed.initiatives.revision.BudgetVersion;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A track of a theme (spor), with an amount of its own or with initiatives that have theirs. */
@Entity
@Table(name = "track")
public class Track extends Versioned {

    @Id
    private UUID id;

    @Column(name = "theme_id", nullable = false, updatable = false)
    private UUID themeId;

    @Column(name = "frame_id", nullable = false, updatable = false)
    private UUID frameId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "amount_oere")
    private @Nullable Long amountOere;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable FundingSource funding;

    @SuppressWarnings("NullAway.Init")
    protected Track() {}

    @SuppressWarnings("NullAway.Init")
    private Track(Theme theme, TrackDraft draft, Instant now) {
        super(theme.municipality(), now);
        id = Ids.next();
        themeId = theme.id();
        frameId = theme.frameId();
        take(draft);
    }

    public static Track within(Theme theme, TrackDraft draft, Instant now) {
        return new Track(theme, draft, now);
    }

    public void change(TrackDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(TrackDraft draft) {
        externalId = draft.externalId();
        number = draft.number();
        name = draft.name();
        amountOere = draft.amount() == null ? null : draft.amount().amountOere();
        funding = draft.fundingSource();
    }

    public UUID id() {
        return id;
    }

    public UUID themeId() {
        return themeId;
    }

    public UUID frameId() {
        return frameId;
    }

    /** The draft that would change nothing. */
    public TrackDraft asDraft() {
        return new TrackDraft(externalId, number, name, amount(), funding);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public @Nullable Money amount() {
        return amountOere == null ? null : Money.ofOere(amountOere);
    }

    @Nullable
    FundingSource funding() {
        return funding;
    }

    /** Its figures as they are now. */
    public BudgetVersion budget(boolean frameOpen) {
        return BudgetVersion.of(BudgetOwner.track(id), this, frameOpen, amount(), Division.NONE, funding);
    }
}
