package dk.helhed.plans.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Copies;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of administrative Danish find which others, in the database's own functions. */
@QuarkusTest
class DanishFormsTest {

    private static Connection database;

    @BeforeAll
    static void connect() throws SQLException {
        database = Copies.database();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void forms_of_a_word_find_each_other() throws Exception {
        List<String[]> pairs = pairs("forms.csv");
        List<String> missed = new ArrayList<>();
        for (String[] pair : pairs) {
            if (!finds(pair[0], pair[1]) || !finds(pair[1], pair[0])) {
                missed.add(String.join(" ", pair));
            }
        }

        assertTrue(pairs.size() >= 100);
        assertEquals(List.of(), missed);
    }

    @Test
    void other_words_do_not_find_each_other() throws Exception {
        List<String> found = new ArrayList<>();
        for (String[] pair : pairs("others.csv")) {
            if (finds(pair[0], pair[1])) {
                found.add(String.join(" ", pair));
            }
        }

        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @CsvSource({
        "bolig, ungdomsboligerne",
        "boliger, boligsocial",
        "boligsociale, Det boligsociale arbejde",
        "job, jobcentret",
        "planerne, helhedsplan",
        "skoler, skolebestyrelsen",
        "borger, borgerinddragelse",
        "regler, styringsregel",
        "arhus, Aarhus",
        "arhus, Århus",
        "Århus, Aarhus",
        "aeroe, Ærø",
        "Ærø, AEROE",
        "aero, Ærø",
        "sonderborg, Sønderborg",
        "odense, Odense Kommune",
        "helhedsplan, »helhedsplanen«",
        "helhedsplan, «Helhedsplan»",
        "helhedsplan, „helhedsplan“",
        "helhedsplan, ”helhedsplan”",
        "helhedsplan, ‘helhedsplan’",
        "sundhed, økonomi/sundhed/skole",
        "skole, https://example.dk/sti/skole",
        "skole, 2021/skole",
        "23/9928, Sag 23/9928.",
        "9928, Sag 23/9928",
        "boligsocial, bolig\u00ADsocial",
        "trygt, emoji😀tryghed trygge😀",
    })
    void words_are_found_wherever_they_stand(String sought, String text) throws Exception {
        assertTrue(finds(sought, text));
    }

    @Test
    void the_longest_texts_there_may_be_can_be_indexed() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 1_000_000; i++) {
            words.append(Integer.toString(i * 7919 + 1_000_000, 36)).append("ernes ");
        }

        assertTrue(finds("titel", words.toString()));
        assertTrue(finds("xxxx", "x".repeat(200_000)));
    }

    private static boolean finds(String sought, String text) throws SQLException {
        try (PreparedStatement sql =
                database.prepareStatement("select search_words('titel', ?) @@ search_query(search_sought(?))")) {
            sql.setString(1, text);
            sql.setString(2, sought);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<String[]> pairs(String file) throws IOException {
        try (InputStream in = DanishFormsTest.class.getResourceAsStream("/search/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .toList();
        }
    }
}
