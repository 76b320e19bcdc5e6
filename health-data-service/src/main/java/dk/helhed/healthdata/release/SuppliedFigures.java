package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.Figure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Supplied figures that passed every check, with their checksum: what a release is made of. */
public record SuppliedFigures(
        UUID id,
        UUID dataset,
        boolean synthetic,
        @Nullable String externalId,
        @Nullable UUID supersedes,
        @Nullable String note,
        List<Figure> figures,
        String checksum) {

    public List<String> periods() {
        return figures.stream().map(Figure::period).distinct().sorted().toList();
    }
}
