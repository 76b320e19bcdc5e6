package dk.helhed.plans.organisation;

import dk.helhed.plans.transfer.Directory;
import dk.helhed.plans.transfer.OrganisationCard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which organisations a plan names, and finds a municipality's own for them. */
@ApplicationScoped
class OrganisationDirectory implements Directory {

    private static final int UNLIKELY = 0;
    private static final int BY_NAME = 1;
    private static final int BY_REFERENCE = 2;
    private static final int BY_ID = 3;

    private final OrganisationRepository organisations;

    OrganisationDirectory(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public Uni<List<OrganisationCard>> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : organisations
                        .list("id in ?1 order by id", ids)
                        .map(found -> found.stream()
                                .map(one -> new OrganisationCard(
                                        one.id(),
                                        one.externalId(),
                                        one.name(),
                                        one.type().name(),
                                        one.code()))
                                .toList());
    }

    @Override
    public Uni<@Nullable UUID> find(
            String municipality, String id, @Nullable String externalId, @Nullable String name, @Nullable String type) {
        return organisations
                .list(
                        "municipality = ?1 and (cast(id as string) = ?2 or externalId = ?3 or name = ?4) order by id",
                        municipality,
                        id,
                        externalId == null ? "" : externalId,
                        name == null ? "" : name)
                .map(found -> best(found, id, externalId, name, type));
    }

    private static @Nullable UUID best(
            List<Organisation> found,
            String id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String type) {
        @Nullable UUID best = null;
        int likely = UNLIKELY;
        for (Organisation one : found) {
            int rank = rank(one, id, externalId, name, type);
            if (rank > likely) {
                likely = rank;
                best = one.id();
            }
        }
        return best;
    }

    private static int rank(
            Organisation one, String id, @Nullable String externalId, @Nullable String name, @Nullable String type) {
        if (one.id().toString().equals(id)) {
            return BY_ID;
        }
        if (externalId != null && externalId.equals(one.externalId())) {
            return BY_REFERENCE;
        }
        return one.name().equals(name) && one.type().name().equals(type) ? BY_NAME : UNLIKELY;
    }
}
