package dk.helhed.plans.subagreement;

import java.util.UUID;

/**
 * What the parts under a sub-agreement need to know of it.
 *
 * @param recording whether what is added to it is recorded from a source, for the agreement was decided elsewhere
 */
public record SubAgreementFacts(UUID id, UUID planId, String municipality, boolean recording) {

    public SubAgreementFacts(UUID id, UUID planId, String municipality) {
        this(id, planId, municipality, false);
    }
}
