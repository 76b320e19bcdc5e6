package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Removable;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which feature changes which kind of thing. */
@ApplicationScoped
class AmendableKinds {

    private final Map<AmendableKind, Amendable<?>> byKind = new EnumMap<>(AmendableKind.class);

    AmendableKinds(@All List<Amendable<?>> all) {
        all.forEach(one -> byKind.put(one.kind(), one));
    }

    /** Of a kind that can be taken away. */
    Removable<?> removable(AmendableKind kind) {
        if (of(kind) instanceof Removable<?> removable) {
            return removable;
        }
        throw new IllegalStateException("what can be taken away is somebody's to take");
    }

    Amendable<?> of(AmendableKind kind) {
        return Objects.requireNonNull(byKind.get(kind), "every kind is somebody's");
    }
}
