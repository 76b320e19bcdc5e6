package dk.helhed.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextRuleTest {

    record Note(@PlainText(max = 5) @Nullable String text) {}

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abcde,true",
                "æøå,true",
                "😀😀😀😀😀,true",
                ",true",
                "'a\nb\tc',true",
                "abcdef,false",
                "' a',false",
                "'a ',false",
                "'',false",
                "'   ',false",
                "'a\rb',false",
                "'a\u0000b',false",
                "'a\u007f',false"
            })
    void a_text_is_plain_or_not(@Nullable String text, boolean plain) {
        Validator validator = FACTORY.getValidator();
        assertEquals(plain, validator.validate(new Note(text)).isEmpty());
    }
}
