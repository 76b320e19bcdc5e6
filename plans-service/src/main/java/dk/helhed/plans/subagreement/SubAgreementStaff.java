package dk.helhed.plans.subagreement;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where a sub-agreement learns of its staff. */
public interface SubAgreementStaff {

    /** In the session of the caller; a sub-agreement without staff is left out. */
    Uni<Map<UUID, StaffTotals>> totals(Collection<UUID> subAgreementIds);
}
