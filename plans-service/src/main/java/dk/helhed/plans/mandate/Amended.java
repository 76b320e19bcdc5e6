package dk.helhed.plans.mandate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a proposal has changed, added or taken away.
 *
 * @param version null where nothing is left
 * @param view an empty text where nothing is left
 */
public record Amended(AmendableKind kind, UUID id, @Nullable Long version, Object view) {

    public static Amended gone(AmendableKind kind, UUID id) {
        return new Amended(kind, id, null, "");
    }

    public String href() {
        return kind.href(id);
    }
}
