package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.money.Money;
import java.time.LocalDate;

/**
 * A line of an accounting extract.
 *
 * @param row its number in the file
 * @param amount negative for what was credited
 * @param voucher the number of its voucher (bilagsnummer); empty where the extract does not say it
 */
record ExtractLine(int row, String account, LocalDate date, Money amount, String text, String voucher) {}
