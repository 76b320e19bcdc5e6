package dk.helhed.plans.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features need to know of an organisation. */
public record OrganisationFacts(
        UUID id, OrganisationType type, @Nullable String code) {}
