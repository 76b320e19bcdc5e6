package dk.helhed.plans.area;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What other features may ask about areas, in the transaction of the caller. */
@ApplicationScoped
public class AreaRegister {

    private final AreaRepository areas;

    AreaRegister(AreaRepository areas) {
        this.areas = areas;
    }

    /** Those of the codes that are areas of the municipality. */
    public Uni<Set<String>> known(Collection<String> codes, String municipality) {
        return codes.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : areas.own(codes, municipality)
                        .map(rows -> rows.stream().map(Area::code).collect(Collectors.toSet()));
    }
}
