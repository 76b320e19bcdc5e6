package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where organisations are looked up. */
public interface Directory {

    /** An organisation as a document names it. */
    record Wanted(
            String id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String type) {

        static Wanted of(JsonNode row) {
            return new Wanted(
                    row.path("id").asText(),
                    row.path("externalId").textValue(),
                    row.path("name").textValue(),
                    row.path("type").textValue());
        }
    }

    /** Those of the ids that are organisations, in the order of their ids. */
    Uni<List<OrganisationCard>> of(Collection<UUID> ids);

    /**
     * The municipality's own organisations that are meant: by id, else by external id, else by name and type; by their
     * ids in the document, and without those that it has none for.
     */
    Uni<Map<String, UUID>> find(String municipality, List<Wanted> wanted);
}
