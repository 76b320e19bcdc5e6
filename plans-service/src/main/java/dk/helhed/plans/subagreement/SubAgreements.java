package dk.helhed.plans.subagreement;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.Problem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the parts under a sub-agreement may ask of it, in the transaction of the caller. */
@ApplicationScoped
public class SubAgreements {

    private final SubAgreementRepository agreements;
    private final SubAgreementReader reader;
    private final PlanRegister plans;

    SubAgreements(SubAgreementRepository agreements, SubAgreementReader reader, PlanRegister plans) {
        this.agreements = agreements;
        this.reader = reader;
        this.plans = plans;
    }

    /**
     * The municipality's own sub-agreement, for an addition to it. One that is adopted takes none, for that is an
     * amendment; but one that was recorded from a source takes what its source holds, and invented data marked so, as
     * long as its plan is not driven here.
     *
     * @param stated true when the addition carries a source or is marked synthetic
     * @throws Problem 404 for a foreign one, 409 where an amendment is needed, 403 where the role is another's
     */
    public Uni<SubAgreementFacts> forAddition(UUID id, Caller caller, boolean stated) {
        return agreements
                .lockOwn(id, caller.requireMunicipality())
                .chain(agreement -> plans.isRecord(agreement.planId())
                        .map(isRecord -> additions(agreement, isRecord).require(caller, stated)));
    }

    /** What several of the municipality's own sub-agreements under one plan take, by their ids. */
    public Uni<Map<UUID, Additions>> forAdditions(Collection<UUID> ids, String municipality) {
        return agreements
                .lockOwn(ids, municipality)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : plans.isRecord(found.getFirst().planId())
                                .map(isRecord -> found.stream()
                                        .collect(Collectors.toMap(
                                                SubAgreement::id, agreement -> additions(agreement, isRecord)))));
    }

    private static Additions additions(SubAgreement agreement, boolean isOfRecord) {
        return new Additions(facts(agreement), agreement.isAdopted(), agreement.isRecorded(), isOfRecord);
    }

    /** The municipality's own sub-agreement, for a change of what is already there: no adopted one takes it. */
    public Uni<SubAgreementFacts> forChange(UUID id, String municipality) {
        return agreements.lockOwn(id, municipality).map(agreement -> {
            if (agreement.isAdopted()) {
                throw AmendmentRequired.under(agreement.planId());
            }
            return facts(agreement);
        });
    }

    /** The municipality's own sub-agreement and whether it is adopted, for a change proposal; any other is 404. */
    public Uni<AgreementToAmend> toAmend(UUID id, String municipality) {
        return agreements
                .own(id, municipality)
                .map(agreement -> new AgreementToAmend(facts(agreement), agreement.isAdopted(), agreement.validTo()));
    }

    /** Locks the municipality's own sub-agreement until the end of the transaction; any other is 404. */
    public Uni<Void> lock(UUID id, String municipality) {
        return agreements.lockOwn(id, municipality).replaceWithVoid();
    }

    /** Makes a new version of a sub-agreement whose parts were changed. */
    public Uni<Amended> renew(UUID id, Instant now) {
        return agreements
                .readable(id)
                .invoke(agreement -> agreement.touch(now))
                .call(agreements::flush)
                .chain(agreement -> reader.view(agreement)
                        .map(view -> new Amended(AmendableKind.SUB_AGREEMENT, id, agreement.version(), view)));
    }

    /** Any that the caller may read. @throws Problem 404 for all others */
    public Uni<SubAgreementFacts> visible(UUID id) {
        return agreements.readable(id).map(SubAgreements::facts);
    }

    private static SubAgreementFacts facts(SubAgreement agreement) {
        return new SubAgreementFacts(agreement.id(), agreement.planId(), agreement.municipality());
    }

    /**
     * Makes the rows of an import that stand under sub-agreements, each where {@link #forAddition} lets one be added.
     *
     * @param isStated true when the row carries a source or is marked synthetic
     */
    public <D extends Record, E> Uni<List<E>> make(
            Stretch stretch,
            Class<D> kind,
            Predicate<D> isStated,
            BiFunction<SubAgreementFacts, D, E> making,
            Function<E, UUID> id) {
        return forAdditions(stretch.parents(), stretch.municipality())
                .chain(under -> stretch.make(
                        kind,
                        (parent, draft) -> making.apply(
                                Objects.requireNonNull(under.get(parent))
                                        .require(stretch.caller(), isStated.test(draft)),
                                draft),
                        id));
    }
}
