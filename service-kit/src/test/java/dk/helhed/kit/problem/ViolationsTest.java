package dk.helhed.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The codes of the standard constraints that a draft may bear. */
class ViolationsTest {

    record Draft(
            @NotBlank String blank,
            @NotEmpty List<String> empty,
            @Size(max = 2) String longText,
            @PositiveOrZero int negative,
            @PastOrPresent LocalDate tomorrow,
            @FutureOrPresent LocalDate yesterday,
            @AssertTrue boolean denied) {}

    private static Map<String, String> codes() {
        LocalDate epoch = LocalDate.EPOCH;
        Draft draft = new Draft(" ", List.of(), "abc", -1, epoch.plusYears(9_000), epoch, false);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Map<String, String> codes = new TreeMap<>();
            Violations.inBody("", factory.getValidator().validate(draft))
                    .forEach(field -> codes.put(field.path(), field.code()));
            return codes;
        }
    }

    @Test
    void each_constraint_has_its_code() {
        assertEquals(
                Map.of(
                        "/blank", "not-blank",
                        "/empty", "not-empty",
                        "/longText", "size-max",
                        "/negative", "positive-or-zero",
                        "/tomorrow", "past-or-present",
                        "/yesterday", "future-or-present",
                        "/denied", "assert-true"),
                codes());
    }

    @Test
    void each_code_has_its_wording() throws IOException {
        for (String file : List.of("/problems.properties", "/problems_da.properties")) {
            Properties texts = new Properties();
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(Violations.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            codes().values().forEach(code -> assertNotNull(texts.getProperty("field." + code), file + " " + code));
        }
    }
}
