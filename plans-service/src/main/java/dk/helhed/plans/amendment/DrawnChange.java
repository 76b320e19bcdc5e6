package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Touched;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change as it was drawn up, with what the thing said then; both as JSON text, so that no number loses a digit.
 *
 * @param before null where something is added
 */
record DrawnChange(
        AmendableKind kind,
        @Nullable UUID id,
        @Nullable UUID subAgreementId,
        @Nullable Long baseVersion,
        @Nullable String before,
        String after,
        Set<Touched> touches) {

    DrawnChange {
        touches = Collections.unmodifiableSet(new TreeSet<>(touches));
    }
}
