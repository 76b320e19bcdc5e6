package dk.helhed.initiatives.catalogue;

import static dk.helhed.initiatives.catalogue.CatalogueSheets.XLSX;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.send;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.kit.testing.Client.EDITOR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.HostileSheets;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues as municipalities have them, and as somebody makes them who wants to end the service. */
@QuarkusTest
class CatalogueCasesTest {

    // Of a busy machine; what the reading alone may take of a processor, the kit measures.
    private static final long MOST_MILLIS = 20_000;

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                CatalogueCasesTest.class.getResourceAsStream("/cases/catalogue/" + name), name)) {
            return in.readAllBytes();
        }
    }

    private static String type(String name) {
        return name.endsWith(".csv") ? "text/csv" : XLSX;
    }

    @ParameterizedTest
    @CsvSource({
        "seed-broken-lines-spor.csv,5,10,13,2500000000",
        "seed-as-printed-one-line.csv,5,10,13,2500000000",
        "title-row-above-with-commas.csv,5,10,13,2500000000",
        "subtotal-rows.csv,5,10,13,2500000000",
        "cp1252.csv,5,10,13,2500000000",
        "tab.csv,5,10,13,2500000000",
        "utf16-le-bom.csv,5,10,13,2500000000",
        "xlsx-cover-sheet-first.xlsx,1,2,2,550000000",
        "strict-ooxml.xlsx,1,1,1,250000000",
        "formula-cached-number.xlsx,1,1,1,250000000"
    })
    void is_read(String name, int themes, int tracks, int initiatives, long oere) throws IOException {
        String frame = frame(10_000_000_000L);

        send(EDITOR, frame, "commit", type(name), file(name))
                .statusCode(201)
                .body("themes.created", equalTo(themes))
                .body("tracks.created", equalTo(tracks))
                .body("initiatives.created", equalTo(initiatives));

        String allocated = EDITOR.get("/v1/frames/" + frame + "/overview")
                .extract()
                .path("allocated.amountOere")
                .toString();
        assertTrue(allocated.equals(String.valueOf(oere)), allocated);
        send(EDITOR, frame, "commit", type(name), file(name))
                .statusCode(201)
                .body("initiatives.unchanged", equalTo(initiatives));
    }

    @ParameterizedTest
    @CsvSource({
        "spor-as-danish-excel-date.csv,3,Spor,track-number-is-day",
        "xlsx-date-tracks-typed-1-2-in-danish-excel-.xlsx,3,Spor,track-number-is-day",
        "comma-csv-unquoted-decimal-no-total.csv,3,'',cell-beyond-header",
        "semicolon-extra-cell-in-name.csv,3,'',cell-beyond-header",
        "phasing-overflow.csv,3,2026,amount-too-large",
        "xlsx-date-in-amount.xlsx,3,Beløb,cell-day-is-no-amount",
        "b2026-r2025-columns.csv,1,'',unknown-catalogue-column",
        "same-track-under-two-themes.csv,5,Spor,track-of-another-theme"
    })
    void is_refused_by_its_row_and_column(String name, int row, String column, String code) throws IOException {
        String frame = frame(10_000_000_000L);

        send(EDITOR, frame, "commit", type(name), file(name))
                .statusCode(422)
                .body("errors.findAll { it.row == " + row + " && it.column == '" + column + "' }.code", hasItem(code));

        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"old.xls,(.xls)", "t.ods,(.ods)", "password-protected-ole2-header-.xlsx,password"})
    void is_refused_by_what_it_is(String name, String word) throws IOException {
        send(EDITOR, frame(100), "commit", XLSX, file(name))
                .statusCode(400)
                .body("detail", containsString(word))
                .body("detail", containsString("save it"));
        send(EDITOR, frame(100), "commit", "application/vnd.ms-excel", file(name))
                .statusCode(415)
                .body("detail", containsString(".xlsx"));
    }

    @Test
    void numbers_that_no_member_takes_are_refused_by_their_column() {
        String columns = "Måltal;Fra år;Varighed, år;Medarbejdere;Ansættelse, år;Finansiering, år;Beløb;2026;Heraf løn";
        for (String number :
                List.of("999999999999999", "-999999999999999", "0,000000001", "999.999.999.999.999", "90000000 mia.")) {
            send(
                            EDITOR,
                            frame(10_000_000_000L),
                            "commit",
                            "text/csv",
                            CatalogueSheets.csv(
                                    "Spor;Initiativ;" + columns,
                                    "Tema 1: Et tema",
                                    "1.1 Et spor;Et;" + String.join(";", Collections.nCopies(9, number))))
                    .statusCode(422)
                    .body("errors.row", hasItem(3));
        }
    }

    @Test
    void nothing_that_was_made_to_end_the_service_takes_long_or_fails() {
        String frame = frame(10_000_000_000L);
        assertSurvives(frame, XLSX, HostileSheets.workbooks());
        assertSurvives(frame, "text/csv", HostileSheets.texts());
        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
    }

    private static void assertSurvives(String frame, String type, Map<String, Supplier<byte[]>> hostile) {
        hostile.forEach((name, made) -> {
            byte[] file = made.get();
            long begun = System.nanoTime();
            send(EDITOR, frame, "validate", type, file).statusCode(lessThan(500));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertTrue(millis < MOST_MILLIS, name + " took " + millis + " ms");
        });
    }
}
