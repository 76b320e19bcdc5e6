package dk.helhed.initiatives.revision;

import dk.helhed.initiatives.budget.Division;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The figures of a budget at one time; a change makes another version. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Immutable
@Table(name = "budget_version")
public class BudgetVersion {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "initiative_id")
    private @Nullable UUID initiativeId;

    @Column(name = "track_id")
    private @Nullable UUID trackId;

    @Column(nullable = false)
    private int number;

    @Column(name = "amount_oere")
    private @Nullable Long amountOere;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Division division;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable FundingSource funding;

    @Column(name = "owner_version", nullable = false)
    private long ownerVersion;

    @Column(nullable = false)
    private boolean published;

    @Column(name = "stated_at", nullable = false)
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected BudgetVersion() {}

    private BudgetVersion(
            BudgetOwner owner,
            Versioned stated,
            boolean published,
            @Nullable Money amount,
            Division division,
            @Nullable FundingSource funding) {
        this.id = Ids.next();
        this.municipality = stated.municipality();
        this.initiativeId = owner.initiativeId();
        this.trackId = owner.trackId();
        this.number = 1;
        this.amountOere = amount == null ? null : amount.amountOere();
        this.division = division;
        this.funding = funding;
        this.ownerVersion = stated.version();
        this.published = published;
        this.statedAt = stated.changedAt();
    }

    /**
     * The figures as they are now.
     *
     * @param stated the initiative or track, as it is written
     * @param published whether all may read it now
     */
    public static BudgetVersion of(
            BudgetOwner owner,
            Versioned stated,
            boolean published,
            @Nullable Money amount,
            Division division,
            @Nullable FundingSource funding) {
        return new BudgetVersion(owner, stated, published, amount, division, funding);
    }

    /** Numbers it after the last version; false where nothing differs. */
    boolean follows(@Nullable BudgetVersion last) {
        if (last == null) {
            return amountOere != null || funding != null || !division.equals(Division.NONE);
        }
        number = last.number + 1;
        return !Objects.equals(amountOere, last.amountOere)
                || !division.equals(last.division)
                || !Objects.equals(funding, last.funding);
    }

    BudgetOwner owner() {
        return new BudgetOwner(initiativeId, trackId);
    }

    int number() {
        return number;
    }

    /** @param current the number of the one that counts */
    BudgetVersionView view(int current) {
        Money amount = amountOere == null ? null : Money.ofOere(amountOere);
        Money phased = Money.sum(division.phasing().stream().map(Phase::amount).toList());
        return new BudgetVersionView(
                number,
                number == 1 ? BudgetKind.ORIGINAL : BudgetKind.REVISED,
                number == current,
                amount,
                division.phasing(),
                amount == null ? null : amount.minus(phased),
                division.breakdown(),
                funding,
                ownerVersion,
                statedAt);
    }
}
