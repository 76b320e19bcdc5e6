package dk.helhed.healthdata.area;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place that a figure can be about, as everyone may read it. */
@Schema(name = "Area")
record AreaView(
        @Schema(examples = "0751-bispehaven") String code,
        Level level,
        Bilingual name,

        @Schema(description = "The area that this one lies in; null for the country and for groups.", examples = "0751")
        @Nullable
        String parent,

        @Schema(description = "The municipality that it lies in or belongs to (kommunekode).", examples = "0751")
        @Nullable
        String municipality,

        @Schema(examples = "Hasle") @Nullable String district,

        @Schema(description = "The first day that it exists as such; null where it is not stated.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; null while it exists.") @Nullable
        LocalDate validTo,

        @Schema(description = "The areas that it came in the place of, as far as they are stated.", examples = "[]")
        List<String> predecessors,

        @Schema(description = "The areas that came in its place, as far as they are stated.", examples = "[]")
        List<String> successors,

        @Schema(description = "The dataset that a group belongs to.") @Nullable
        UUID datasetId,

        @Schema(description = "When plans-service published this state of a housing area.") @Nullable
        Instant asOf,

        @Schema(description = "The version of the housing area in plans-service.", examples = "3") @Nullable
        Long sourceVersion,

        @Schema(
                description =
                        "Who says what it is called and where it lies; of a group, where its dataset's figures come from.",
                examples = "plans-service")
        String source,

        @JsonUnwrapped Attribution attribution) {}
