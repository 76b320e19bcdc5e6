package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.Amount;
import dk.helhed.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an amount that goes to one kind of cost. */
@Schema(name = "CostLine")
record CostLine(
        @Schema(examples = "WAGES") CostKind kind, @Amount Money amount) {}
