package dk.helhed.kit.history;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the audit trail can be narrowed by; a bean parameter. */
public class AuditFilter {

    @QueryParam("kind")
    @Pattern(regexp = "[a-z]+(-[a-z]+)*")
    @Parameter(description = "The collection that the thing is in.", example = "plans")
    @Nullable
    String kind;

    @QueryParam("id")
    @PlainText(max = 100)
    @Parameter(example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
    @Nullable
    String id;

    @QueryParam("client")
    @PlainText(max = 100)
    @Parameter(example = "aarhus-editor")
    @Nullable
    String client;

    @QueryParam("from")
    @Parameter(description = "Not before.", example = "2026-01-01T00:00:00Z")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Before.", example = "2026-02-01T00:00:00Z")
    @Nullable
    Instant to;

    Filters conditions(String municipality, @Nullable Long after) {
        return new Filters()
                .and("municipality = :municipality", "municipality", municipality)
                .and("position > :after", "after", after)
                .and("kind = :kind", "kind", kind)
                .and("subject = :id", "id", id)
                .and("client = :client", "client", client)
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to);
    }
}
