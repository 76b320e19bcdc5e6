package dk.helhed.plans.plan;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.plan.rules.PlanType;
import dk.helhed.plans.source.QualityFlag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as its municipality states it; a list that is left out is empty. */
@Schema(name = "PlanDraft")
public record PlanDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "plan-bispehaven")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @PlainText(max = 300) @Schema(examples = "Boligsocial helhedsplan for Bispehaven")
        String title,

        @NotNull PlanType type,

        @Size(max = 50)
        @Schema(description = "Housing areas of the municipality, by code.", examples = "[\"0751-bispehaven\"]")
        @Nullable
        List<@PlainText(max = 100) @Identifier String> areaCodes,

        @Pattern(regexp = "[A-Z0-9_]{3,40}")
        @Schema(description = "One of GET /v1/funding-schemes.", examples = "LBF_2019_26")
        @Nullable
        @Identifier
        String fundingScheme,

        @Size(max = 20)
        @Schema(description = "Names of the funding scheme's focus areas.", examples = "[\"Beskæftigelse\"]")
        @Nullable
        List<@PlainText(max = 200) String> focusAreas,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Schema(description = "The plan that this one follows.") @Nullable
        UUID predecessorId,

        @Size(max = 50) @Schema(description = "The housing organisations that are party to it.") @Nullable
        List<UUID> organisationIds,

        @Size(max = 50) @Schema(examples = "[\"flere unge i uddannelse\"]") @Nullable
        List<@PlainText(max = 500) String> visionThemes,

        @Size(max = 50) @Schema(examples = "[\"forebyggende indsats\"]") @Nullable
        List<@PlainText(max = 500) String> approach,

        @Size(max = 50) @Schema(examples = "[\"lektiehjælp\"]") @Nullable
        List<@PlainText(max = 500) String> measures,

        @Schema(description = "Whether health is a focus of its own; null where it is not known.") @Nullable
        Boolean healthIntensified,

        @NonNegative
        @Schema(description = "What the municipality pays directly; zero is a statement, null is none.")
        @Nullable
        Money municipalDirectCost,

        @Schema(description = "The organisation that signs for the municipality.") @Nullable
        UUID signatoryId,

        @Size(max = 20)
        @Schema(
                description = "For whom the signatory signs: roles and bodies, never persons.",
                examples = "[\"kommunalbestyrelsen\"]")
        @Nullable
        List<@PlainText(max = 200) String> signsOnBehalfOf,

        @Size(max = 50) @Schema(examples = "[\"BoSocData\"]") @Nullable
        List<@PlainText(max = 500) String> dataSources,

        @NotNull Visibility visibility,

        @PlainText(max = 500)
        @Schema(
                description = "What the plan is closed by; needed when it is.",
                examples = "forvaltningsloven § 27, stk. 1")
        @Nullable
        String legalBasis,

        @PlainText(max = 4000)
        @Schema(
                description = "Why the legal basis holds for this very plan; needed when it is closed, and as closed.",
                examples = "Planen nævner en igangværende forhandling om et ejendomskøb.")
        @Nullable
        String assessment,

        @PlainText(max = 4000)
        @Schema(description = "What may be said to all of a closed plan.", examples = "Planen er vedtaget.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Schema(
                description =
                        "The state of a plan that was decided before it came here: it is recorded from its source, not driven. APPROVED, ACTIVE or CLOSED.")
        @Nullable
        PlanState recordedAs,

        @Schema(description = "Where the statement comes from; needed when the plan is recorded.") @Nullable
        SourceNote source,

        @Size(max = 50) @Nullable List<QualityFlag> qualityFlags) {

    // Kept with the plan as it stands: a list that was left out is kept as the empty list that it means.
    public PlanDraft {
        areaCodes = orEmpty(areaCodes);
        focusAreas = orEmpty(focusAreas);
        organisationIds = orEmpty(organisationIds);
        visionThemes = orEmpty(visionThemes);
        approach = orEmpty(approach);
        measures = orEmpty(measures);
        signsOnBehalfOf = orEmpty(signsOnBehalfOf);
        dataSources = orEmpty(dataSources);
        readers = orEmpty(readers);
        qualityFlags = orEmpty(qualityFlags);
    }

    @Override
    public List<String> areaCodes() {
        return orEmpty(areaCodes);
    }

    @Override
    public List<String> focusAreas() {
        return orEmpty(focusAreas);
    }

    @Override
    public List<UUID> organisationIds() {
        return orEmpty(organisationIds);
    }

    @Override
    public List<String> visionThemes() {
        return orEmpty(visionThemes);
    }

    @Override
    public List<String> approach() {
        return orEmpty(approach);
    }

    @Override
    public List<String> measures() {
        return orEmpty(measures);
    }

    @Override
    public List<String> signsOnBehalfOf() {
        return orEmpty(signsOnBehalfOf);
    }

    @Override
    public List<String> dataSources() {
        return orEmpty(dataSources);
    }

    @Override
    public List<NamedReader> readers() {
        return orEmpty(readers);
    }

    @Override
    public List<QualityFlag> qualityFlags() {
        return orEmpty(qualityFlags);
    }

    /** The board and the working group read every plan at any time. */
    public Disclosure disclosure() {
        List<NamedReader> always = List.of(NamedReader.BOARD, NamedReader.WORKING_GROUP);
        List<NamedReader> all =
                Stream.concat(always.stream(), readers().stream()).distinct().toList();
        return new Disclosure(visibility, legalBasis, assessment, publicDecisionText, all);
    }

    /** Whether the two differ in nothing but who may read them and what is noted about their quality. */
    boolean isSameButForDisclosure(PlanDraft other) {
        return withDisclosureOf(other).equals(other);
    }

    private PlanDraft withDisclosureOf(PlanDraft other) {
        return new PlanDraft(
                externalId,
                title,
                type,
                areaCodes,
                fundingScheme,
                focusAreas,
                startsOn,
                endsOn,
                predecessorId,
                organisationIds,
                visionThemes,
                approach,
                measures,
                healthIntensified,
                municipalDirectCost,
                signatoryId,
                signsOnBehalfOf,
                dataSources,
                other.visibility,
                other.legalBasis,
                other.assessment,
                other.publicDecisionText,
                other.readers,
                recordedAs,
                source,
                other.qualityFlags);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
