package dk.helhed.initiatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dk.helhed.initiatives.budget.BudgetFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources", name))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void what_is_said_in_english_is_said_in_danish() throws IOException {
        assertEquals(
                texts("problems.properties").keySet(),
                texts("problems_da.properties").keySet());
    }

    @Test
    void every_rule_of_the_budget_has_its_wording() throws IOException {
        Properties english = texts("problems.properties");

        for (BudgetFault.Rule rule : BudgetFault.Rule.values()) {
            String code = new BudgetFault(rule, null, List.of()).at("/amount").code();
            assertNotNull(english.getProperty("field." + code), code);
        }
    }
}
