package dk.helhed.initiatives.ledger;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A commitment with what of it is neither spent nor released. */
record OpenCommitment(UUID id, int year, LocalDate bookedOn, Money open) {}
