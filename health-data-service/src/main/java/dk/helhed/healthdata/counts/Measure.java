package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.text.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A count that every cell of a cube has, and the indicator that is computed from it. */
@Schema(name = "Measure")
public record Measure(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,30}")
        @Size(max = 60)
        @Schema(description = "The column in submissions.", examples = "EMPLOYED")
        String code,

        @NotNull @Valid Bilingual title,
        @NotNull Counts counts,

        @Size(max = 60)
        @Schema(description = "The measure of persons that this one is a share of.", examples = "RESIDENTS")
        @Nullable
        String denominator,

        @Size(max = 60)
        @Schema(
                description = "The indicator that it gives, by the denominator where its unit has one.",
                examples = "EMPLOYED_PCT")
        @Nullable
        String indicator,

        @Size(max = 60)
        @Schema(description = "Of EVENTS: the measure of persons with at least one.", examples = "ADMITTED")
        @Nullable
        String persons,

        @Size(max = 50)
        @Schema(description = "Of EVENTS that repeat: persons by their number of events, none left out.")
        @Nullable
        List<@NotNull @Valid Repeat> byNumber,

        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+){0,20}")
        @Size(max = 60)
        @Schema(
                description =
                        "Who or what is counted, and by which register. Measures of the municipality's datasets with"
                                + " the same key count the same: in the same period they are protected as one table.",
                examples = "residents-population-register")
        @Nullable
        String population) {

    /** What is counted. */
    @Schema(name = "CountedUnit")
    public enum Counts {
        PERSONS,
        EVENTS
    }

    @Override
    public List<Repeat> byNumber() {
        return byNumber == null ? List.of() : byNumber;
    }

    public boolean ofEvents() {
        return counts == Counts.EVENTS;
    }

    Measure of(@Nullable String counted) {
        return new Measure(code, title, counts, denominator, indicator, persons, byNumber, counted);
    }
}
