package dk.helhed.plans.subagreement;

import dk.helhed.kit.history.NotRecorded;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.source.QualityFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sub-agreement as it may be read by whoever may read its plan. */
@Schema(name = "SubAgreement")
record SubAgreementView(
        UUID id,

        UUID planId,

        String municipality,
        @Schema(examples = "sub-bispehaven-1") @Nullable String externalId,

        @Schema(examples = "Sammenhængskraft og medborgerskab")
        String focusArea,

        @NotRecorded @Schema(description = "IN_FORCE and EXPIRED follow from the dates.")
        SubAgreementState state,

        @Schema(description = "True when the state was recorded from a source, not driven here.")
        boolean recorded,

        LocalDate validFrom,
        LocalDate validTo,
        @Nullable FollowUp followUp,
        @Schema(examples = "[\"parties\", \"board\"]") List<String> followUpResponsible,
        List<IndicatorSource> indicatorSources,

        List<MilestoneScope> milestoneScope,

        @Schema(examples = "[\"Fælleshuset\"]") List<String> sites,
        @Schema(examples = "[\"tryghedsrenovering\"]") List<String> relatedPrograms,

        @Schema(examples = "Aktiviteterne støtter områdets nye mødesteder.") @Nullable
        String municipalContext,

        @Schema(examples = "Tallene hentes så tæt på målgruppen som muligt.") @Nullable
        String followUpNote,

        List<UUID> cooperatorIds,

        List<Party> parties,
        @NotRecorded StaffTotals staff,
        @Nullable SourceNote source,
        List<QualityFlag> qualityFlags,
        long version,
        Instant createdAt,
        Instant changedAt) {

    static SubAgreementView of(SubAgreement agreement, StaffTotals staff, LocalDate today) {
        return of(agreement, staff, today, agreement.terms().qualityFlags());
    }

    static SubAgreementView of(
            SubAgreement agreement, StaffTotals staff, LocalDate today, List<QualityFlag> qualityFlags) {
        Terms terms = agreement.terms();
        return new SubAgreementView(
                agreement.id(),
                agreement.planId(),
                agreement.municipality(),
                agreement.externalId(),
                agreement.focusArea(),
                agreement.state(today),
                agreement.isRecorded(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.followUp(),
                terms.followUpResponsible(),
                terms.indicatorSources(),
                terms.milestoneScope(),
                terms.sites(),
                terms.relatedPrograms(),
                terms.municipalContext(),
                terms.followUpNote(),
                terms.cooperatorIds(),
                agreement.parties(),
                staff,
                terms.source(),
                qualityFlags,
                agreement.version(),
                agreement.createdAt(),
                agreement.changedAt());
    }
}
