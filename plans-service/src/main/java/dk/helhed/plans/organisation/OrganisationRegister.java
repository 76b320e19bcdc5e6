package dk.helhed.plans.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other features may ask about organisations, in the transaction of the caller. */
@ApplicationScoped
public class OrganisationRegister {

    private final OrganisationRepository organisations;

    OrganisationRegister(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Those of the ids that the municipality knows. */
    public Uni<List<OrganisationFacts>> known(Collection<UUID> ids, String municipality) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : organisations
                        .own(ids, municipality)
                        .map(rows -> rows.stream()
                                .map(row -> new OrganisationFacts(row.id(), row.type(), row.code()))
                                .toList());
    }
}
