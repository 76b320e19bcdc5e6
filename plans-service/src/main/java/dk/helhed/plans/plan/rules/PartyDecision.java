package dk.helhed.plans.plan.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party decided about a plan.
 *
 * @param textNo the text of the plan that was decided about
 */
public record PartyDecision(
        UUID organisationId,
        @Nullable UUID bodyId,
        LocalDate decidedOn,
        DecisionOutcome outcome,
        @Nullable String reference,
        int textNo,
        Instant recordedAt) {}
