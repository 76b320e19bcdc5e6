package dk.helhed.plans.decision;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case (sag) and its way through the bodies. */
@Schema(name = "CaseDraft")
record CaseDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "case-23-9928")
        @Nullable
        @Identifier
        String externalId,

        @NotNull
        @PlainText(max = 100)
        @Schema(description = "In the municipality's own form.", examples = "23/9928")
        @Identifier
        String caseNumber,

        @NotNull @PlainText(max = 300) @Schema(examples = "Samarbejdsprojekt mellem kommune og region")
        String title,

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
        @Schema(description = "What may be said to all of a closed case's decision.", examples = "Godkendt.")
        @Nullable
        String publicDecisionText,

        @Size(max = 4) @Schema(description = "Bodies that read it too while it is closed.") @Nullable
        List<NamedReader> readers,

        @Size(max = 20) @Schema(description = "The bodies that it passes, in order.") @Nullable
        List<UUID> agendaFlow,

        @PlainText(max = 20000)
        @Schema(description = "What the case is about.", examples = "Regionen har nedsat et udvalg.")
        @Nullable
        String description,

        @Schema(description = "The plan that it is about.") @Nullable
        UUID planId,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {

    CaseDraft {
        readers = readers == null ? List.of() : readers;
        agendaFlow = agendaFlow == null ? List.of() : agendaFlow;
    }

    @Override
    public List<UUID> agendaFlow() {
        return agendaFlow == null ? List.of() : agendaFlow;
    }

    @Override
    public List<NamedReader> readers() {
        return readers == null ? List.of() : readers;
    }

    Disclosure disclosure() {
        return new Disclosure(visibility, legalBasis, assessment, publicDecisionText, readers());
    }
}
