package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.sheet.ColumnTitle;
import java.util.List;

/** The columns of an extract, each with the names that accounting systems give it; of several the first wins. */
enum ExtractColumn {
    ACCOUNT("Kontostreng", "Kontostreng", "Konto", "Account"),
    DATE("Dato", "Bogføringsdato", "Posteringsdato", "Dato", "Date"),
    AMOUNT("Beløb", "Beløb", "Amount"),
    DEBIT("Debet", "Debet", "Debit"),
    CREDIT("Kredit", "Kredit", "Credit"),
    TEXT("Tekst", "Tekst", "Posteringstekst", "Text"),
    VOUCHER("Bilagsnr", "Bilagsnr", "Bilagsnummer", "Bilag", "Voucher"),
    CURRENCY("Valuta", "Valuta", "Currency");

    private final String title;
    private final List<String> names;

    ExtractColumn(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /** Its name in problems. */
    String title() {
        return title;
    }

    List<String> names() {
        return names;
    }

    boolean isNamed(ColumnTitle column) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
    }
}
