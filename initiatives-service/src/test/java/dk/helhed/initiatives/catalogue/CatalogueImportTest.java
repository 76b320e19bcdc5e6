package dk.helhed.initiatives.catalogue;

import static dk.helhed.initiatives.catalogue.CatalogueSheets.XLSX;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.csv;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.send;
import static dk.helhed.initiatives.catalogue.CatalogueSheets.workbook;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueImportTest {

    private static final byte[] GOOD =
            csv("Spor;Initiativ;Beløb (kr.)", "Tema 1: Et tema;;", "1.1 Et spor;Et initiativ;10,50");

    @Test
    void a_table_as_it_is_printed_names_several_initiatives_in_one_cell() {
        String frame = frame(1_000_000_000);

        send(
                        EDITOR,
                        frame,
                        "commit",
                        XLSX,
                        workbook(
                                new Object[] {"Oversigt"},
                                new Object[] {"Spor:", "Initiativ", "Beløb (i mio. kr.)"},
                                new Object[] {"Tema 3: Et tredje tema"},
                                new Object[] {"3.2.", "Et spor - med en tankestreg", 1.1},
                                new Object[] {
                                    "3.3", "Uddannelse og Job:\n- Forløb for\nudvalgte\n- Flere ansatte", "1,7\n1,0"
                                },
                                new Object[] {"I alt:", "", 3.8}))
                .statusCode(201)
                .body("initiatives.created", equalTo(3));

        EDITOR.get("/v1/frames/" + frame + "/overview")
                .body("themes[0].number", equalTo(3))
                .body("themes[0].tracks.name", contains("Et spor - med en tankestreg", "Uddannelse og Job"))
                .body("themes[0].tracks[1].initiatives.name", contains("Forløb for udvalgte", "Flere ansatte"))
                .body("themes[0].tracks[1].initiatives.amount.amountOere", contains(170_000_000, 100_000_000))
                .body("allocated.amountOere", equalTo(380_000_000));
    }

    @Test
    void what_is_there_already_does_not_move_to_another_theme_or_track() {
        String frame = frame(1_000_000);
        String reference = unique("row");
        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv(
                                "Spor;Initiativ;Reference",
                                "Tema 1: Et tema;;",
                                "1.1 Et spor;Et;" + reference,
                                "1.2 Et andet;To;",
                                "Tema 2: Et andet tema;;",
                                "2.1 Et tredje;Tre;"))
                .statusCode(201);

        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv(
                                "Spor;Initiativ;Reference",
                                "Tema 1: Et tema;;",
                                "1.2 Et andet;Et;" + reference,
                                "Tema 2: Et andet tema;;",
                                "1.1 Et spor;Fire;"))
                .statusCode(422)
                .body("errors.row", containsInAnyOrder(3, 5))
                .body("errors.column.unique()", contains("Spor"))
                .body("errors.code", containsInAnyOrder("initiative-of-another-track", "track-of-another-theme"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        String frame = frame(1_000);

        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv(
                                "Spor;Initiativ;Beløb (kr.);Måltal;Synlighed;Ukendt",
                                "Tema 1: Et tema;;;;;",
                                "1.1 Et spor;Et;1.5;mange;gemt;",
                                "x;To;1,00;;;",
                                "1.2 Et andet;Tre;20,00;-1;;",
                                "I alt;;5,00;;;"))
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body(
                        "errors.findAll { it.row == 1 && it.code != 'over-frame' }.code",
                        contains("unknown-catalogue-column"))
                .body("errors.findAll { it.row == 3 }.column", contains("Beløb", "Måltal", "Synlighed"))
                .body("errors.findAll { it.row == 3 }.code", contains("danish-amount", "cell-number", "allowed-values"))
                .body("errors.findAll { it.row == 4 }.column", contains("Spor"))
                .body("errors.findAll { it.row == 5 }.column", contains("Måltal"))
                .body("errors.findAll { it.row == 6 }.code", contains("total-differs"))
                .body("errors.table", hasItems("catalogue"));

        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
    }

    @Test
    void rules_of_the_figures_are_named_by_the_row_that_breaks_them() {
        send(
                        EDITOR,
                        frame(1_000),
                        "commit",
                        "text/csv",
                        csv(
                                "Spor;Sporbeløb;Initiativ;Beløb;2021;Heraf løn",
                                "Tema 1: Et tema;;;;;",
                                "1.1 Et spor;;Et;5,00;6,00;4,00",
                                "1.2 Et andet;1,00;To;8,00;;"))
                .statusCode(422)
                .body("errors.findAll { it.row == 3 }.code", contains("phased-over-amount", "breakdown-differs"))
                .body("errors.findAll { it.row == 4 }.code", contains("amount-at-both-levels"));
        send(EDITOR, frame(1_049), "commit", "text/csv", GOOD)
                .statusCode(422)
                .body("errors.code", contains("over-frame"));
    }

    @Test
    void a_rehearsal_says_what_would_be_and_keeps_nothing() {
        String frame = frame(1_050);

        send(EDITOR, frame, "validate", "text/csv", GOOD)
                .statusCode(200)
                .body("id", nullValue())
                .body("initiatives.created", equalTo(1));

        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
    }

    @Test
    void what_is_there_is_changed_and_what_the_table_does_not_name_stays() {
        String frame = frame(10_000);
        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv(
                                "Spor;Initiativ;Beløb;Metode",
                                "Tema 1: Et tema",
                                "1.1 Et spor;Et;10,00;IPS",
                                "1.1;To;20,00;ACT"))
                .statusCode(201);

        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv("Spor;Initiativ;Beløb", "Tema 1: Nyt navn", "1.1 Et spor;Et;11,00"))
                .statusCode(201)
                .body("themes.changed", equalTo(1))
                .body("tracks.unchanged", equalTo(1))
                .body("initiatives.changed", equalTo(1));

        EDITOR.get("/v1/initiatives?frameId=" + frame)
                .body("items.name", contains("Et", "To"))
                .body("items.method", contains("IPS", "ACT"))
                .body("items.amount.amountOere", contains(1_100, 2_000))
                .body("items.themeName", contains("Nyt navn", "Nyt navn"));
    }

    @Test
    void a_file_whose_quotes_do_not_close_is_no_table() {
        send(EDITOR, frame(1_050), "commit", "text/csv", csv("Spor;Initiativ", "Tema 1: Et tema", "1.1 Et spor;\"Et"))
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("detail", containsString("row 3"));
    }

    @Test
    void what_was_taken_in_has_a_history() {
        String frame = frame(1_050);
        send(EDITOR, frame, "commit", "text/csv", GOOD).statusCode(201);
        String id = EDITOR.get("/v1/initiatives?frameId=" + frame).extract().path("items[0].id");

        EDITOR.get("/v1/initiatives/" + id + "/versions").statusCode(200).body("items.size()", equalTo(1));
        EDITOR.get("/v1/initiatives/" + id + "/transitions").body("items.to", contains("IDEA"));
    }

    @Test
    void prioritised_amounts_stay_the_controllers() {
        String frame = frame(10_000);
        EDITOR.create(
                "/v1/tracks/" + track(theme(frame, 1), "1.1", null) + "/initiatives",
                with(recordedDraft(1_000L), "name", "Et"));

        send(
                        EDITOR,
                        frame,
                        "commit",
                        "text/csv",
                        csv("Spor;Initiativ;Beløb", "Tema 1: Theme 1", "1.1 Track 1.1;Et;11,00"))
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.code", contains("money-is-prioritised"));
    }

    @Test
    void a_reference_of_another_frame_and_an_initiative_named_twice_are_refused() {
        String reference = unique("catalogue");
        byte[] file = csv("Spor;Initiativ;Reference", "Tema 1: T", "1.1 S;Et;" + reference);
        send(EDITOR, frame(100), "commit", "text/csv", file).statusCode(201);

        send(EDITOR, frame(100), "commit", "text/csv", file)
                .statusCode(422)
                .body("errors.column", contains("Reference"))
                .body("errors.code", contains("reference-taken"));
        send(EDITOR, frame(100), "commit", "text/csv", csv("Spor;Initiativ", "Tema 1: T", "1.1 S;Et", ";Et"))
                .statusCode(422)
                .body("errors.code", contains("row-twice"));
    }

    @Test
    void a_personal_number_is_refused_by_its_place_and_not_said_again() {
        send(EDITOR, frame(100), "commit", "text/csv", csv("Spor;Initiativ;Noter", "Tema 1: T", "1.1 S;Et;0101701234"))
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.code", contains("personal-number"))
                .body(not(containsString("0101701234")));
    }

    @Test
    void old_spreadsheets_write_windows_1252() {
        String frame = frame(1_050);
        byte[] file = new String(GOOD, StandardCharsets.UTF_8)
                .replace("Et tema", "Ærø")
                .getBytes(Charset.forName("windows-1252"));

        send(EDITOR, frame, "commit", "text/csv", file).statusCode(201);

        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.name", contains("Ærø"));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        String frame = frame(100);

        send(EDITOR, frame, "commit", XLSX, GOOD).statusCode(400).body("code", equalTo("malformed-request"));
        send(EDITOR, frame, "commit", "application/pdf", GOOD).statusCode(415);
        send(EDITOR, frame, "perhaps", "text/csv", GOOD).statusCode(400).body("errors.parameter", contains("mode"));
        send(EDITOR, frame, "commit", "text/csv", csv("a;b", "1;2"))
                .statusCode(422)
                .body("errors.code", contains("header-missing"));
        send(EDITOR, frame, "commit", "text/csv", csv("Spor;Initiativ", "1.1;Et"))
                .statusCode(422)
                .body("errors.code", hasItems("theme-missing"));
    }

    @Test
    void taking_in_is_the_editors_in_its_own_frame() {
        String frame = frame(10_000);
        String imported =
                send(EDITOR, frame, "commit", "text/csv", GOOD).extract().path("id");

        AUDITOR.get("/v1/catalogue-imports/" + imported).statusCode(200).body("frameId", equalTo(frame));
    }
}
