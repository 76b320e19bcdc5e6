package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.Share;
import java.util.UUID;

/** A link to a plan as its initiative states it. */
public record InitiativeLink(UUID id, UUID planId, Share share, boolean countsAsMunicipalShare, LinkState state) {}
