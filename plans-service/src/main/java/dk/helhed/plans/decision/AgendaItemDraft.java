package dk.helhed.plans.decision;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agenda item (dagsordenspunkt): a case at a body on a day, and what is recommended to it. */
@Schema(name = "AgendaItemDraft")
record AgendaItemDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "item-23-9928-vpu")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @Schema(description = "One of the bodies on the case's way, where it has one.")
        UUID bodyId,

        @Schema(description = "The day of the meeting.") @Nullable
        LocalDate meetingOn,

        @PlainText(max = 300)
        @Schema(description = "Where it is another than the case's.", examples = "Samarbejde med regionen")
        @Nullable
        String title,

        @PlainText(max = 200) @Schema(description = "A role, never a person.", examples = "Velfærdsdirektør") @Nullable
        String recommenderRole,

        @Size(max = 50) @Schema(examples = "[\"At kommunen indgår i projektet\"]") @Nullable
        List<@PlainText(max = 4000) String> recommendationPoints,

        @Schema(description = "NONE is a statement; null is none.") @Nullable
        EconomicConsequences economicConsequences,

        @PlainText(max = 4000) @Schema(examples = "Udgiften holdes inden for rammen.") @Nullable
        String economicNote,

        @Schema(description = "The paper that it rests on.") @Nullable
        UUID decisionPaperId,

        @Size(max = 100)
        @Schema(
                description =
                        "What lies with it, by title. An empty list is the statement that nothing does; null is none.",
                examples = "[\"Oplæg om projektet\"]")
        @Nullable
        List<@PlainText(max = 300) String> attachments,

        @NotNull Visibility visibility,

        @PlainText(max = 500)
        @Schema(description = "What it is closed by; needed when it is.", examples = "forvaltningsloven § 27, stk. 1")
        @Nullable
        String legalBasis,

        @PlainText(max = 4000)
        @Schema(
                description = "Why the legal basis holds for this very item; needed when it is closed, and as closed.",
                examples = "Punktet nævner en igangværende forhandling om en kontrakt.")
        @Nullable
        String assessment,

        @PlainText(max = 4000)
        @Schema(description = "What may be said to all of a closed item's decision.", examples = "Godkendt.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {

    AgendaItemDraft {
        readers = readers == null ? List.of() : readers;
        recommendationPoints = recommendationPoints == null ? List.of() : recommendationPoints;
    }

    @Override
    public List<String> recommendationPoints() {
        return recommendationPoints == null ? List.of() : recommendationPoints;
    }

    @Override
    public List<NamedReader> readers() {
        return readers == null ? List.of() : readers;
    }

    Disclosure disclosure() {
        return new Disclosure(visibility, legalBasis, assessment, publicDecisionText, readers());
    }

    /** Whether the two differ in nothing but who may read them. */
    boolean isSameButForDisclosure(AgendaItemDraft other) {
        return new AgendaItemDraft(
                        externalId,
                        bodyId,
                        meetingOn,
                        title,
                        recommenderRole,
                        recommendationPoints,
                        economicConsequences,
                        economicNote,
                        decisionPaperId,
                        attachments,
                        other.visibility,
                        other.legalBasis,
                        other.assessment,
                        other.publicDecisionText,
                        other.readers,
                        source)
                .equals(other);
    }
}
