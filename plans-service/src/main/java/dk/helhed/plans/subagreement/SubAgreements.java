package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.Problem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.plan.AmendmentRequired;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the parts under a sub-agreement may ask of it, in the transaction of the caller. */
@ApplicationScoped
public class SubAgreements {

    private final SubAgreementRepository agreements;
    private final SubAgreementReader reader;

    SubAgreements(SubAgreementRepository agreements, SubAgreementReader reader) {
        this.agreements = agreements;
        this.reader = reader;
    }

    /**
     * The municipality's own sub-agreement, for an addition to it. One that is adopted takes none, for that is an
     * amendment; but one that was recorded from a source takes what its source holds, and invented data marked so.
     *
     * @param stated true when the addition carries a source or is marked synthetic
     * @throws Problem 404 for a foreign one, 409 where an amendment is needed
     */
    public Uni<SubAgreementFacts> forAddition(UUID id, String municipality, boolean stated) {
        return agreements.lockOwn(id, municipality).map(agreement -> additions(agreement).require(stated));
    }

    /** What several of the municipality's own sub-agreements take, by their ids. */
    public Uni<Map<UUID, Additions>> forAdditions(Collection<UUID> ids, String municipality) {
        return agreements
                .lockOwn(ids, municipality)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(SubAgreement::id, SubAgreements::additions)));
    }

    private static Additions additions(SubAgreement agreement) {
        return new Additions(facts(agreement), agreement.isAdopted(), agreement.isRecorded());
    }

    /** As {@link #forAddition}, for a change of what is already there: no adopted one takes it. */
    public Uni<SubAgreementFacts> forChange(UUID id, String municipality) {
        return forAddition(id, municipality, false);
    }

    /** The municipality's own sub-agreement and whether it is adopted, for a change proposal; any other is 404. */
    public Uni<AgreementToAmend> toAmend(UUID id, String municipality) {
        return agreements
                .getOwn(id, municipality)
                .map(agreement -> new AgreementToAmend(facts(agreement), agreement.isAdopted()));
    }

    /** Locks the municipality's own sub-agreement until the end of the transaction; any other is 404. */
    public Uni<Void> lock(UUID id, String municipality) {
        return agreements.lockOwn(id, municipality).replaceWithVoid();
    }

    /** Makes a new version of a sub-agreement whose parts were changed. */
    public Uni<Amended> renew(UUID id, Instant now) {
        return agreements
                .get(id)
                .invoke(agreement -> agreement.touch(now))
                .call(agreements::flush)
                .chain(agreement -> reader.view(agreement)
                        .map(view -> new Amended(AmendableKind.SUB_AGREEMENT, id, agreement.version(), view)));
    }

    /** Any that the caller may read. @throws Problem 404 for all others */
    public Uni<SubAgreementFacts> visible(UUID id) {
        return agreements.get(id).map(SubAgreements::facts);
    }

    private static SubAgreementFacts facts(SubAgreement agreement) {
        return new SubAgreementFacts(agreement.id(), agreement.planId(), agreement.municipality());
    }
}
