package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.Removal;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change as it was drawn up, with what the thing said then; both as JSON text, so that no number loses a digit.
 *
 * @param before null where something is added
 * @param after null where something is taken away
 */
record ChangeSnapshot(
        AmendableKind kind,
        @Nullable UUID id,
        @Nullable UUID subAgreementId,
        @Nullable Long baseVersion,
        @Nullable String before,
        @Nullable String after,
        Set<ChangeScope> touches) {

    ChangeSnapshot {
        touches = Collections.unmodifiableSet(new TreeSet<>(touches));
    }

    boolean removes() {
        return after == null;
    }

    /** What the thing is to say, or where it is taken away, what it said. */
    String lastSaid() {
        return Objects.requireNonNull(after == null ? before : after, "what is taken away was there");
    }

    Removal removal(UUID planId) {
        return new Removal(
                kind,
                Objects.requireNonNull(id, "what is taken away is there"),
                planId,
                Objects.requireNonNull(subAgreementId, "what is taken away stands under a sub-agreement"));
    }
}
