package dk.helhed.plans.subagreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a sub-agreement's draft is held against besides its plan.
 *
 * @param organisations those of the draft's that the municipality knows
 * @param adopted the plan's adopted sub-agreements
 */
record SubAgreementContext(Set<UUID> organisations, List<SubAgreement> adopted, LocalDate today) {

    /** The plan's adopted sub-agreements but this one. */
    List<SubAgreement> adoptedBeside(UUID id) {
        return adopted.stream().filter(other -> !other.id().equals(id)).toList();
    }
}
