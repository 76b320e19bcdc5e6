package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dataset's cube is made of and how it is protected, from one time on. */
@Schema(name = "DatasetDefinition")
public record DefinitionView(
        UUID datasetId,

        @Schema(description = "Counted from 1; every release names the one that it was made under.", examples = "1")
        int number,

        Structure structure,
        Policy policy,
        Instant createdAt) {}
