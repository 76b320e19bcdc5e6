package dk.helhed.plans.mandate;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a change belongs.
 *
 * @param id of what is changed; null where something is added
 */
public record AmendmentTarget(
        String municipality,
        UUID planId,
        @Nullable UUID subAgreementId,
        @Nullable UUID id) {

    /** The id of what is changed, where the kind cannot be added. */
    public UUID requireId() {
        return Objects.requireNonNull(id, "what cannot be added is there");
    }

    /** The sub-agreement, where the kind stands under one. */
    public UUID requireSubAgreementId() {
        return Objects.requireNonNull(subAgreementId, "what stands under a sub-agreement names it");
    }
}
