package dk.helhed.initiatives.hearing;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer to a hearing, as the municipality received it. */
@Schema(name = "HearingResponseDraft")
record ResponseDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "response-1")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300)
        @Schema(description = "The organisation that answered; never a person.", examples = "SAND")
        String respondent,

        @PlainText(max = 100_000) @Schema(examples = "Vi bakker op om initiativet.")
        String text,

        @Schema(description = "A day of the hearing.") LocalDate receivedOn) {}
