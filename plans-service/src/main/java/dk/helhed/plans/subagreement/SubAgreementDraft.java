package dk.helhed.plans.subagreement;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.source.QualityFlag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sub-agreement as its municipality states it. */
@Schema(name = "SubAgreementDraft")
record SubAgreementDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "sub-bispehaven-1")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 200)
        @Schema(description = "One of the plan's focus areas.", examples = "Sammenhængskraft og medborgerskab")
        String focusArea,

        LocalDate validFrom,

        LocalDate validTo,

        @Schema(
                description =
                        "True where a document prints this period and it is to be kept as it stands, flagged where"
                                + " it is doubtful; needs a source.")
        @Nullable
        Boolean asPrinted,

        @Nullable FollowUp followUp,

        @Size(max = 20) @Schema(examples = "[\"parties\", \"board\"]") @Nullable
        List<@PlainText(max = 200) String> followUpResponsible,

        @Size(max = 3) @Nullable List<IndicatorSource> indicatorSources,

        @Size(max = 2) @Nullable List<MilestoneScope> milestoneScope,

        @Size(max = 50) @Schema(examples = "[\"Fælleshuset\"]") @Nullable
        List<@PlainText(max = 200) String> sites,

        @Size(max = 50) @Schema(examples = "[\"tryghedsrenovering\"]") @Nullable
        List<@PlainText(max = 200) String> relatedPrograms,

        @PlainText(max = 8000)
        @Schema(
                description = "How it fits in with what the municipality does in the area.",
                examples = "Aktiviteterne støtter områdets nye mødesteder.")
        @Nullable
        String municipalContext,

        @PlainText(max = 4000)
        @Schema(
                description = "What the follow-up is for, and how it is done.",
                examples = "Tallene hentes så tæt på målgruppen som muligt.")
        @Nullable
        String followUpNote,

        @Size(max = 50)
        @Schema(description = "Organisations that it works together with and that are no party to it.")
        @Nullable
        List<UUID> cooperatorIds,

        @Size(max = 50) @Nullable List<@Valid Party> parties,

        @Schema(
                description =
                        "The state that a sub-agreement from before the suite was in: recorded from its source, not"
                                + " driven here. Anything beyond ADOPTED follows from the dates. Only when it is created.")
        @Nullable
        SubAgreementState recordedAs,

        @Valid @Nullable SourceNote source,

        @Size(max = 50) @Nullable List<@Valid QualityFlag> qualityFlags) {

    SubAgreementDraft {
        asPrinted = Boolean.TRUE.equals(asPrinted);
        followUpResponsible = orEmpty(followUpResponsible);
        indicatorSources = orEmpty(indicatorSources);
        milestoneScope = orEmpty(milestoneScope);
        sites = orEmpty(sites);
        relatedPrograms = orEmpty(relatedPrograms);
        cooperatorIds = orEmpty(cooperatorIds);
        parties = orEmpty(parties);
        qualityFlags = orEmpty(qualityFlags);
    }

    /** What an agreement says, as it would be stated; a period that was kept as printed still is. */
    static SubAgreementDraft of(SubAgreement agreement) {
        Terms terms = agreement.terms();
        return new SubAgreementDraft(
                agreement.externalId(),
                agreement.focusArea(),
                agreement.validFrom(),
                agreement.validTo(),
                terms.qualityFlags().stream().anyMatch(AgreedPeriod::isDoubt),
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
                null,
                terms.source(),
                terms.qualityFlags());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    Set<UUID> organisations() {
        return Stream.concat(orEmpty(parties).stream().map(Party::organisationId), orEmpty(cooperatorIds).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isAsPrinted() {
        return Boolean.TRUE.equals(asPrinted);
    }
}
