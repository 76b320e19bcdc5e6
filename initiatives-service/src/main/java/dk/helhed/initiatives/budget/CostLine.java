package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an amount that goes to one kind of cost. */
@Schema(name = "CostLine")
public record CostLine(CostKind kind, @Amount Money amount) {}
