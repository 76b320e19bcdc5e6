package dk.helhed.initiatives.hearing;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hearing as its municipality states it. */
@Schema(name = "HearingDraft")
record HearingDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "hearing-1")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Høring om investeringsinitiativerne")
        String title,

        @Schema(description = "The first day.") LocalDate opensOn,

        @Schema(description = "The last day.") LocalDate closesOn,

        @Size(max = 200)
        @Schema(description = "Organisations that are asked; never persons.", examples = "[\"Udsatterådet\", \"SAND\"]")
        List<@PlainText(max = 300) String> invited,

        @PlainText(max = 20_000)
        @Schema(
                description = "What the responses come to; given once the hearing is over.",
                examples = "Høringssvarene støtter initiativet.")
        @Nullable
        String summary) {}
