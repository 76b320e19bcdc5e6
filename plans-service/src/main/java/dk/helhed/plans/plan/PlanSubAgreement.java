package dk.helhed.plans.plan;

import dk.helhed.plans.source.QualityFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sub-agreement as its plan shows it. */
@Schema(name = "PlanSubAgreement")
public record PlanSubAgreement(
        UUID id,

        @Schema(examples = "sub-bispehaven-1") @Nullable String externalId,

        @Schema(examples = "Sammenhængskraft og medborgerskab")
        String focusArea,

        @Schema(examples = "IN_FORCE") String state,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "Minutes a week of the staff whose hours are specified.", examples = "7560")
        long specifiedMinutesPerWeek,

        @Schema(description = "Roles whose hours are not specified.", examples = "1")
        int unspecifiedRoles,

        List<QualityFlag> qualityFlags) {

    /** Whether it is more than a draft. */
    public boolean adopted() {
        return !state.equals("DRAFT");
    }

    public PlanSubAgreement {
        qualityFlags = List.copyOf(qualityFlags);
    }
}
