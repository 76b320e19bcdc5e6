package dk.helhed.initiatives.ledger;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries a list or an export is to hold; a bean parameter. */
public class LedgerFilter {

    @QueryParam("year")
    @Parameter(description = "The budget year.", example = "2021")
    @Nullable
    Integer year;

    @QueryParam("kind")
    @Nullable
    EntryKind kind;

    @QueryParam("externalId")
    @PlainText(max = 100)
    @Parameter(example = "voucher-1001")
    @Nullable
    @Identifier
    String externalId;

    Filters addTo(Filters filters) {
        return filters.and("year = :year", "year", year)
                .and("kind = :kind", "kind", kind)
                .and("externalId = :externalId", "externalId", externalId);
    }
}
