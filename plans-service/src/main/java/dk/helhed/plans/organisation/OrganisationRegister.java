package dk.helhed.plans.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** The same, but their ids alone. */
    public Uni<Set<UUID>> knownIds(Collection<UUID> ids, String municipality) {
        return known(ids, municipality)
                .map(known -> known.stream().map(OrganisationFacts::id).collect(Collectors.toUnmodifiableSet()));
    }
}
