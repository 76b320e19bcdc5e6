package dk.helhed.plans.strategic;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The signatures in the database. */
@ApplicationScoped
class SignatureRepository implements PanacheRepositoryBase<Signature, UUID> {

    Uni<Signatures> of(UUID agreementId) {
        return list("agreementId = ?1 order by id", agreementId).map(Signatures::new);
    }
}
