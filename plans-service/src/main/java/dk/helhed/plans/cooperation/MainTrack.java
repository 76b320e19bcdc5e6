package dk.helhed.plans.cooperation;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of a project's main tracks (hovedspor). */
@Schema(name = "MainTrack")
record MainTrack(
        @Min(1) @Max(99) @Schema(examples = "1") int no,

        @NotNull @PlainText(max = 300) @Schema(examples = "Storskala-partnerskaber")
        String name,

        @PlainText(max = 4000) @Schema(examples = "Uligheder findes, og der foreslås løsninger på dem.") @Nullable
        String description,

        @Min(0) @Schema(examples = "2") @Nullable Integer partnerships,

        @Min(0) @Schema(description = "How many municipalities take part.", examples = "2") @Nullable
        Integer municipalities,

        @Size(max = 98)
        @Schema(
                description = "Those of the project's municipalities that are known to take part, by kommunekode.",
                examples = "[\"0707\"]")
        @Nullable
        List<@Pattern(regexp = "\\d{4}") String> joinedBy,

        @Size(max = 50) @Schema(examples = "[\"civilsamfund\"]") @Nullable
        List<@PlainText(max = 200) String> partners) {

    MainTrack {
        joinedBy = joinedBy == null ? List.of() : joinedBy;
        partners = partners == null ? List.of() : partners;
    }

    @Override
    public List<String> joinedBy() {
        return joinedBy == null ? List.of() : joinedBy;
    }
}
