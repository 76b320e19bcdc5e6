package dk.helhed.plans.area;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A housing area as its municipality states it. */
@Schema(name = "AreaDraft")
record AreaDraft(
        @NotNull
        @Pattern(regexp = "\\d{4}-[a-z0-9]+(-[a-z0-9]+){0,20}")
        @Size(max = 100)
        @Schema(
                description = "The municipality's code, a hyphen, and a short name of the municipality's own.",
                examples = "0751-bispehaven")
        @Identifier
        String code,

        @NotNull @PlainText(max = 200) @Schema(examples = "Bispehaven")
        String name,

        @PlainText(max = 200)
        @Schema(description = "The part of town that the area lies in.", examples = "Hasle")
        @Nullable
        String district,

        @Schema(description = "The first day that the area exists as such; null where it is not known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; null while it exists.") @Nullable
        LocalDate validTo,

        @Size(max = 200)
        @Schema(description = "The yearly lists that it stood on, as far as they are known; each once.")
        @Nullable
        List<@NotNull @Valid AreaListing> listings,

        @Size(max = 50)
        @Schema(
                description =
                        "The codes of the municipality's areas that this one came in the place of, where areas were renamed,"
                                + " merged or split; each once.",
                examples = "[\"0751-gellerup\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "\\d{4}-[a-z0-9]+(-[a-z0-9]+){0,20}") @Size(max = 100) @Identifier String>
                predecessors) {

    AreaDraft {
        listings = listings == null ? List.of() : listings;
        predecessors = predecessors == null ? List.of() : predecessors;
    }

    @Override
    public List<String> predecessors() {
        return predecessors == null ? List.of() : predecessors;
    }

    @Override
    public List<AreaListing> listings() {
        return listings == null ? List.of() : listings;
    }
}
