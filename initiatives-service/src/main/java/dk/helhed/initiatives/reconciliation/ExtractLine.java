package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;

/**
 * A line of an accounting extract.
 *
 * @param row its number in the file
 * @param amount negative for what was credited
 */
record ExtractLine(int row, String account, LocalDate date, Money amount, String text) {}
