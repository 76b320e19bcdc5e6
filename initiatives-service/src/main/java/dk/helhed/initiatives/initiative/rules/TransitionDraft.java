package dk.helhed.initiatives.initiative.rules;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to move an initiative to another state. */
@Schema(name = "InitiativeTransition")
public record TransitionDraft(
        InitiativeState to,

        @PlainText(max = 2000)
        @Schema(
                description = "Why; needed where the hearing is skipped, and to cancel.",
                examples = "The council decided on the budget without a hearing.")
        @Nullable
        String reason,

        @Valid
        @Schema(
                description =
                        "Needed for what a body decides: APPROVED, REJECTED, POSTPONED, CONTINUED, and CANCELLED of what is"
                                + " prioritised. It is not in the future.")
        @Nullable
        DecisionReference decision) {}
