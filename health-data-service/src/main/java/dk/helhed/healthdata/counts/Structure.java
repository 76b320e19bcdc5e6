package dk.helhed.healthdata.counts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a cube is made of: dimensions, and the counts of every cell. */
@Schema(name = "Structure")
public record Structure(
        @NotNull @Size(min = 2, max = 8) List<@NotNull @Valid Dimension> dimensions,
        @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid Measure> measures,

        @Size(max = 200)
        @Schema(description = "What readers of some of the figures must know, such as a break in the series.")
        @Nullable
        List<@NotNull @Valid StatusNote> annotations) {

    public Structure(List<Dimension> dimensions, List<Measure> measures) {
        this(dimensions, measures, null);
    }

    @Override
    public List<StatusNote> annotations() {
        return annotations == null ? List.of() : annotations;
    }

    /** The dimensions but the period, which has no code list, in their order. */
    public List<Dimension> breakdowns() {
        return dimensions.stream()
                .filter(dimension -> dimension.role() != Role.PERIOD)
                .toList();
    }

    public Optional<Dimension> of(Role role) {
        return dimensions.stream().filter(dimension -> dimension.role() == role).findFirst();
    }

    /** The same with what the measures of another count: a later definition may say it of what was published before. */
    public Structure counting(Structure other) {
        return new Structure(
                dimensions,
                measures.stream()
                        .map(measure -> {
                            int same = other.measure(measure.code());
                            return same < 0
                                    ? measure
                                    : measure.of(other.measures().get(same).population());
                        })
                        .toList());
    }

    /** The place of a measure in the order of all, -1 where there is none of that code. */
    public int measure(String code) {
        return measures.stream().map(Measure::code).toList().indexOf(code);
    }
}
