package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dataset's cube is made of and how it is protected, from one time on. */
@Schema(name = "DatasetDefinition")
public record DefinitionView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID datasetId,

        @Schema(description = "Counted from 1; every release names the one that it was made under.", examples = "1")
        int number,

        Structure structure,
        Policy policy,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant createdAt) {}
