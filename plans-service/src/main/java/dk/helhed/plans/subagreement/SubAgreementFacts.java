package dk.helhed.plans.subagreement;

import java.util.UUID;

/** What the parts under a sub-agreement need to know of it. */
public record SubAgreementFacts(UUID id, UUID planId, String municipality) {}
