package dk.helhed.plans.decision;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision paper (indstilling) as it was put to a body. */
@Schema(name = "DecisionPaperDraft")
record DecisionPaperDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "dp-trige-2018")
        @Nullable
        @Identifier
        String externalId,

        @Schema(description = "The plan that it is about.") @Nullable
        UUID planId,

        @PlainText(max = 100)
        @Schema(description = "In the municipality's own form.", examples = "2017-050028")
        @Nullable
        @Identifier
        String caseNumber,

        @NotNull LocalDate date,

        @NotNull @Schema(description = "The body that it was put to.")
        UUID bodyId,

        @NotNull @PlainText(max = 200) @Schema(description = "The office that wrote it.", examples = "Sundhedsstaben")
        String issuer,

        @NotNull Visibility visibility,

        @PlainText(max = 500)
        @Schema(description = "What it is closed by; needed when it is.", examples = "forvaltningsloven § 27, stk. 1")
        @Nullable
        String legalBasis,

        @PlainText(max = 4000)
        @Schema(
                description = "Why the legal basis holds for this very item; needed when it is closed, and as closed.",
                examples = "Sagen nævner en igangværende forhandling om en kontrakt.")
        @Nullable
        String assessment,

        @PlainText(max = 4000)
        @Schema(description = "What may be said to all of a closed paper's decision.", examples = "Godkendt.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Size(max = 50) @Schema(examples = "[\"Område Nord\"]") @Nullable
        List<@PlainText(max = 200) String> coordinatedWith,

        @PlainText(max = 200) @Schema(examples = "Sundhedsstaben") @Nullable
        String responsibleUnit,

        @Nullable CostCover costCover,

        @NonNegative @Schema(description = "Zero says that there is no direct cost; null says nothing.") @Nullable
        Money directCost,

        @PlainText(max = 4000)
        @Schema(description = "What is said of the direct cost.", examples = "Ingen direkte udgifter.")
        @Nullable
        String directCostNote,

        @PlainText(max = 20000) @Schema(examples = "Den nuværende plan udløber i marts 2018.") @Nullable
        String background,

        @PlainText(max = 20000) @Schema(examples = "Redegørelserne følger indsatserne.") @Nullable
        String effectAndFollowUp,

        @PlainText(max = 20000) @Schema(examples = "Der bygges på det, der findes.") @Nullable
        String implementation,

        @PlainText(max = 20000) @Schema(examples = "Planen omtales på kommunens hjemmeside.") @Nullable
        String communication,

        @Size(max = 100) @Nullable List<Attachment> attachments,

        @Size(max = 50) @Schema(examples = "[\"background\", \"decisionPoints\"]") @Nullable
        List<@PlainText(max = 100) String> sections,

        @Size(max = 50) @Schema(examples = "[\"At helhedsplanen godkendes\"]") @Nullable
        List<@PlainText(max = 4000) String> decisionPoints,

        @Min(0)
        @Max(50)
        @Schema(description = "How many there are, where their texts are not at hand.", examples = "1")
        @Nullable
        Integer decisionPointCount,

        @Nullable Decision decision,
        @Nullable NextStep nextStep,

        @Size(max = 50) @Schema(examples = "[\"målhierarki\"]") @Nullable
        List<@PlainText(max = 200) String> followUpInstruments,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {

    /** The boxes for who bears the cost, and those that were ticked: none is an answer too. */
    @Schema(name = "CostCover")
    record CostCover(
            @NotNull @Size(max = 20) @Schema(examples = "[\"DEPARTMENT_BASE_BUDGET\", \"DEPARTMENT_SAVINGS\"]")
            List<@PlainText(max = 100) String> options,

            @NotNull @Size(max = 20) @Schema(examples = "[]")
            List<@PlainText(max = 100) String> chosen) {}

    /** A document that was sent along. */
    @Schema(name = "Attachment")
    record Attachment(
            @NotNull @PlainText(max = 300) @Schema(examples = "Bilag 1")
            String title) {}

    /** What the body decided. */
    @Schema(name = "BodyDecision")
    record Decision(
            @NotNull Decided outcome,

            @Nullable LocalDate decidedOn,

            @PlainText(max = 20000)
            @Schema(description = "As the minutes (referat) have it.", examples = "Indstillingen blev godkendt.")
            @Nullable
            String minutes) {}

    /** Where it goes from here. */
    @Schema(name = "NextStep")
    record NextStep(
            @NotNull UUID bodyId,

            @Nullable LocalDate expected,

            @PlainText(max = 200)
            @Schema(description = "How exact the date is.", examples = "end of January 2018")
            @Nullable
            String precision) {}

    DecisionPaperDraft {
        readers = readers == null ? List.of() : readers;
        coordinatedWith = coordinatedWith == null ? List.of() : coordinatedWith;
        attachments = attachments == null ? List.of() : attachments;
        sections = sections == null ? List.of() : sections;
        decisionPoints = decisionPoints == null ? List.of() : decisionPoints;
        followUpInstruments = followUpInstruments == null ? List.of() : followUpInstruments;
    }

    @Override
    public List<NamedReader> readers() {
        return readers == null ? List.of() : readers;
    }

    Disclosure disclosure() {
        return new Disclosure(visibility, legalBasis, assessment, publicDecisionText, readers());
    }

    /** Whether the two differ in nothing but who may read them. */
    boolean isSameButForDisclosure(DecisionPaperDraft other) {
        return new DecisionPaperDraft(
                        externalId,
                        planId,
                        caseNumber,
                        date,
                        bodyId,
                        issuer,
                        other.visibility,
                        other.legalBasis,
                        other.assessment,
                        other.publicDecisionText,
                        other.readers,
                        coordinatedWith,
                        responsibleUnit,
                        costCover,
                        directCost,
                        directCostNote,
                        background,
                        effectAndFollowUp,
                        implementation,
                        communication,
                        attachments,
                        sections,
                        decisionPoints,
                        decisionPointCount,
                        decision,
                        nextStep,
                        followUpInstruments,
                        source)
                .equals(other);
    }
}
