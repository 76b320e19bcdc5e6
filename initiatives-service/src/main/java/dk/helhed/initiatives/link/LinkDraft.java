package dk.helhed.initiatives.link;

import dk.helhed.initiatives.budget.Amount;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link from an initiative to a plan as its municipality states it. */
@Schema(name = "LinkDraft")
record LinkDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "link-1")
        @Nullable
        @Identifier
        String externalId,

        UUID planId,

        @Amount @Schema(description = "The share as a sum; exactly one of share and sharePercent is given.") @Nullable
        Money share,

        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "The share in percent of the initiative's amount.", examples = "12.5")
        @Nullable
        BigDecimal sharePercent,

        @Schema(description = "True where the money is part of the municipality's share of the plan.")
        boolean countsAsMunicipalShare,

        @Schema(description = "The cooperation project that names both municipalities; needed for another's plan.")
        @Nullable
        UUID cooperationProjectId) {}
