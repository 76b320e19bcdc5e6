package dk.helhed.plans.registervalue;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.text.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which published register figure an indicator follows. */
@Embeddable
@Schema(name = "Binding")
public record Binding(
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,79}")
        @Column(name = "bound_indicator")
        @Schema(description = "An indicator of health-data-service.", examples = "EMPLOYED_PCT")
        @Identifier
        String indicator,

        @Pattern(regexp = AREA)
        @Column(name = "bound_area")
        @Schema(
                description = "A housing area, a municipality, a region, DK, or an area group.",
                examples = "0751-bispehaven")
        @Identifier
        String area,

        @Pattern(regexp = "total") @Column(name = "bound_breakdown") @Schema(examples = "total") @Nullable
        String breakdown,

        @Enumerated(EnumType.STRING) @Column(name = "comparison")
        Comparison comparison,

        @Pattern(regexp = AREA)
        @Column(name = "reference_area")
        @Schema(description = "With GAP_TO_REFERENCE, and only then.", examples = "0751")
        @Nullable
        @Identifier
        String referenceArea) {

    static final String AREA = "[A-Za-z0-9]+(-[A-Za-z0-9]+){0,20}";

    public List<FieldProblem> problems() {
        if ((comparison == Comparison.GAP_TO_REFERENCE) == (referenceArea != null)) {
            return List.of();
        }
        return List.of(
                FieldProblem.body("/binding/referenceArea", referenceArea == null ? "required" : "only-for-gap"));
    }

    public Binding withBreakdown() {
        return new Binding(indicator, area, "total", comparison, referenceArea);
    }
}
