package dk.helhed.initiatives.ledger;

import java.util.UUID;

/** How far the numbers in an initiative's ledger have come. */
record LastNumber(UUID initiativeId, Long number) {}
