package dk.helhed.plans.mandate;

import java.util.UUID;

/** Something that a proposal takes away from under a sub-agreement of a plan. */
public record Removal(AmendableKind kind, UUID id, UUID planId, UUID subAgreementId) {}
