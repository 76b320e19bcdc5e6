package dk.helhed.plans.transfer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where organisations are looked up. */
public interface Directory {

    /** Those of the ids that are organisations, in the order of their ids. */
    Uni<List<OrganisationCard>> of(Collection<UUID> ids);

    /** The municipality's own organisation that is meant: by id, else by external id, else by name and type. */
    Uni<@Nullable UUID> find(
            String municipality, String id, @Nullable String externalId, @Nullable String name, @Nullable String type);
}
