package dk.helhed.kit.history;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the audit trail can be narrowed by; a bean parameter. */
public class AuditFilter {

    // A read may have shown several things.
    private static final String NAMES = "(subject = :id or (kind = 'reads'"
            + " and state -> 'items' @> jsonb_build_array(jsonb_build_object('id', cast(:id as text)))))";

    @QueryParam("kind")
    @Pattern(regexp = "[a-z]{1,40}(-[a-z]{1,40}){0,9}")
    @Parameter(
            description = "The collection that the thing is in; reads for what was shown of what is closed.",
            example = "plans")
    @Nullable
    String kind;

    @QueryParam("id")
    @PlainText(max = 100)
    @Parameter(description = "Its changes, and the reads of it.", example = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
    @Nullable
    @Identifier
    String id;

    @QueryParam("client")
    @PlainText(max = 100)
    @Parameter(example = "aarhus-editor")
    @Nullable
    @Identifier
    String client;

    @QueryParam("from")
    @Parameter(description = "Not before.")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Before.")
    @Nullable
    Instant to;

    Filters conditions(String municipality, @Nullable Long after) {
        return new Filters()
                .and("municipality = :municipality", "municipality", municipality)
                .and("position > :after", "after", after)
                .and("kind = :kind", "kind", kind)
                .and(NAMES, "id", id)
                .and("client = :client", "client", client)
                .and("at >= :from", "from", from)
                .and("at < :to", "to", to);
    }
}
