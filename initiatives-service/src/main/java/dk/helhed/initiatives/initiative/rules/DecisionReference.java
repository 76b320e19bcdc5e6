package dk.helhed.initiatives.initiative.rules;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a decision can be found: which body took it, when, and in which case. */
@Schema(name = "DecisionReference")
public record DecisionReference(
        @PlainText(max = 200) @Schema(examples = "Byrådet") String body,
        LocalDate decidedOn,

        @PlainText(max = 200)
        @Schema(description = "Case number and agenda item.", examples = "Sag 21/104, punkt 7")
        @Identifier
        String reference) {}
