package dk.helhed.plans.transfer;

import dk.helhed.kit.text.Identifier;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that a plan names: not part of the plan, but named with it, so that another municipality can find its own. */
public record OrganisationCard(
        UUID id,
        @Nullable @Identifier String externalId,
        String name,
        String type,
        @Nullable String code) {

    static final List<Column> COLUMNS = Column.of(OrganisationCard.class);
}
