package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.initiatives.read.Closable;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.RedactedItems;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which initiatives a list is to hold; a bean parameter. */
public class InitiativeFilter {

    @QueryParam("frameId")
    @Nullable
    UUID frameId;

    @QueryParam("themeId")
    @Nullable
    UUID themeId;

    @QueryParam("trackId")
    @Nullable
    UUID trackId;

    @QueryParam("state")
    @Nullable
    InitiativeState state;

    @QueryParam("municipality")
    @Pattern(regexp = "\\d{4}")
    @Parameter(description = "Kommunekode, four digits.", example = "0751")
    @Nullable
    String municipality;

    @QueryParam("externalId")
    @PlainText(max = 100)
    @Parameter(example = "initiative-1.2")
    @Nullable
    @Identifier
    String externalId;

    /** Which placeholders; null where the list is asked for by something that a placeholder does not show. */
    RedactedItems.@Nullable Asked placeholders(String reader) {
        boolean asked = Stream.of(frameId, themeId, state, externalId).anyMatch(Objects::nonNull);
        return asked ? null : new RedactedItems.Asked(Closable.INITIATIVE, reader, municipality, trackId);
    }

    Filters addTo(Filters filters) {
        return filters.and("frameId = :frameId", "frameId", frameId)
                .and("themeId = :themeId", "themeId", themeId)
                .and("trackId = :trackId", "trackId", trackId)
                .and("state = :state", "state", state)
                .and("municipality = :municipality", "municipality", municipality)
                .and("externalId = :externalId", "externalId", externalId);
    }
}
