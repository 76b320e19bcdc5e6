package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What readers of some of the figures must know. */
@Schema(name = "StatusNote")
public record StatusNote(
        @NotNull Status status,

        @Size(max = 40)
        @Schema(description = "Left out where it holds for all.", examples = "[\"EMPLOYED_PCT\"]")
        @Nullable
        List<@NotNull @Size(max = 60) @Identifier String> indicators,

        @Size(max = 5000) @Schema(description = "Left out where it holds for all.", examples = "[\"0751\"]") @Nullable
        List<@NotNull @Pattern(regexp = Code.FORM) @Identifier String> areas,

        @Size(max = 200)
        @Schema(
                description =
                        "Years, or two years as from-to. Left out where it holds for all, which a break never does.",
                examples = "[\"2022\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "\\d{4}(-\\d{4})?") String> periods,

        @NotNull @Valid Bilingual note) {

    /** What kind of figures they are. */
    @Schema(name = "FigureStatus")
    public enum Status {
        /** What is counted changed with the period. */
        BREAK,
        /** They are defined otherwise than the rest. */
        DIFFERS,
        ESTIMATED,
        PROVISIONAL;

        /** Whether it may be taken back: estimated and provisional figures become final, and what has changed has changed. */
        boolean mayEnd() {
            return this == ESTIMATED || this == PROVISIONAL;
        }
    }

    @Override
    public List<String> indicators() {
        return indicators == null ? List.of() : indicators;
    }

    @Override
    public List<String> areas() {
        return areas == null ? List.of() : areas;
    }

    @Override
    public List<String> periods() {
        return periods == null ? List.of() : periods;
    }
}
