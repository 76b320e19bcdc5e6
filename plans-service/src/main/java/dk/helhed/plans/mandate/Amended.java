package dk.helhed.plans.mandate;

import java.util.UUID;

/** Something that a proposal has changed or added. */
public record Amended(AmendableKind kind, UUID id, long version, Object view) {

    public String href() {
        return kind.href(id);
    }
}
