package dk.helhed.plans.plan;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.visibility.Visibility;
import dk.helhed.kit.visibility.Whole;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.plan.rules.PlanType;
import dk.helhed.plans.source.QualityFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as whoever may read it reads it. */
@Schema(name = "Plan")
record PlanView(
        UUID id,

        @Schema(examples = "plan-bispehaven") @Nullable String externalId,
        String municipality,

        @Schema(examples = "Boligsocial helhedsplan for Bispehaven")
        String title,

        PlanType type,
        PlanState state,

        @Schema(description = "True where the state was recorded from a source and the plan was not driven to it here.")
        boolean recorded,

        @Schema(examples = "[\"0751-bispehaven\"]") List<String> areaCodes,
        @Schema(examples = "LBF_2019_26") @Nullable String fundingScheme,
        @Schema(examples = "[\"Beskæftigelse\"]") List<String> focusAreas,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Nullable UUID predecessorId,

        List<UUID> organisationIds,

        @Schema(examples = "[\"flere unge i uddannelse\"]") List<String> visionThemes,
        @Schema(examples = "[\"forebyggende indsats\"]") List<String> approach,
        @Schema(examples = "[\"lektiehjælp\"]") List<String> measures,
        @Nullable Boolean healthIntensified,
        @Nullable Money municipalDirectCost,

        @Nullable UUID signatoryId,

        @Schema(examples = "[\"kommunalbestyrelsen\"]") List<String> signsOnBehalfOf,

        @Schema(examples = "[\"BoSocData\"]") List<String> dataSources,
        Visibility visibility,

        @Schema(examples = "forvaltningsloven § 27, stk. 1") @Nullable
        String legalBasis,

        @Schema(examples = "Planen nævner en igangværende forhandling om et ejendomskøb.") @Nullable
        String assessment,

        @Schema(examples = "Planen er vedtaget.") @Nullable String publicDecisionText,
        List<NamedReader> readers,

        @Nullable SourceNote source,
        List<QualityFlag> qualityFlags,
        long version,
        Instant changedAt)
        implements Whole {

    static PlanView of(Plan plan) {
        PlanDraft content = plan.content();
        return new PlanView(
                plan.id(),
                content.externalId(),
                plan.municipality(),
                content.title(),
                content.type(),
                plan.state(),
                plan.isRecord(),
                content.areaCodes(),
                content.fundingScheme(),
                content.focusAreas(),
                content.startsOn(),
                content.endsOn(),
                content.predecessorId(),
                content.organisationIds(),
                content.visionThemes(),
                content.approach(),
                content.measures(),
                content.healthIntensified(),
                content.municipalDirectCost(),
                content.signatoryId(),
                content.signsOnBehalfOf(),
                content.dataSources(),
                content.visibility(),
                content.legalBasis(),
                content.assessment(),
                content.publicDecisionText(),
                content.readers(),
                content.source(),
                content.qualityFlags(),
                plan.version(),
                plan.changedAt());
    }
}
