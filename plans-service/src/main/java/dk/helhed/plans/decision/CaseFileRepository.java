package dk.helhed.plans.decision;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The cases in the database. */
@ApplicationScoped
class CaseFileRepository implements TenantRepository<CaseFile, UUID> {

    /** An open one, or the reader's own; empty where there is none or it is closed to the reader. */
    Uni<List<CaseFile>> visible(UUID id, String reader) {
        return list("id = ?1 and (visibility = 'OPEN' or municipality = ?2)", id, reader);
    }
}
