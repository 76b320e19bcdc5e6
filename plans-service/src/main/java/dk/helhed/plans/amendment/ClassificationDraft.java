package dk.helhed.plans.amendment;

import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.mandate.ChangeClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secretariat's judgement of how far a change reaches. */
@Schema(name = "ClassificationDraft")
record ClassificationDraft(
        ChangeClass changeClass,

        @PlainText(max = 2000) @Schema(examples = "Ændringen berører hele bydelen.")
        String reason) {}
