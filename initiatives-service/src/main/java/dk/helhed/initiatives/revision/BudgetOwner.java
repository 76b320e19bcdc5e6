package dk.helhed.initiatives.revision;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose budget it is: an initiative's or a track's. */
public record BudgetOwner(
        @Nullable UUID initiativeId, @Nullable UUID trackId) {

    UUID id() {
        return Objects.requireNonNull(initiativeId == null ? trackId : initiativeId);
    }

    public static BudgetOwner initiative(UUID id) {
        return new BudgetOwner(id, null);
    }

    public static BudgetOwner track(UUID id) {
        return new BudgetOwner(null, id);
    }
}
