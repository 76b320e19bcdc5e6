package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.AmountShare;
import java.util.UUID;

/** A link to a plan as its initiative states it. */
public record InitiativeLink(
        UUID id, UUID planId, AmountShare share, boolean countsAsMunicipalShare, LinkState state) {}
