package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the periods for which the same releases stand in two versions, so that their cells need not be compared. */
@ApplicationScoped
public class UnchangedPeriods {

    private final Versions versions;

    UnchangedPeriods(Versions versions) {
        this.versions = versions;
    }

    public Uni<Set<String>> between(DatasetShape one, DatasetShape other) {
        if (!one.annotations().equals(other.annotations())) {
            return Uni.createFrom().item(Set.of());
        }
        return Blocking.call(() -> {
            Map<String, List<UUID>> before = new HashMap<>();
            version(one).sources().forEach(source -> before.put(source.period(), source.releases()));
            Set<String> same = new HashSet<>();
            version(other).sources().stream()
                    .filter(source -> source.releases().equals(before.get(source.period())))
                    .map(Source::period)
                    .forEach(same::add);
            return same;
        });
    }

    private LoadedVersion version(DatasetShape shape) {
        return versions.load(new VersionKey(shape.dataset(), shape.version()));
    }
}
