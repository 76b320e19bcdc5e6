package dk.helhed.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
public class PlainTextRule implements ConstraintValidator<PlainText, String> {

    private int max;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
        return text == null || isPlain(text, max);
    }

    /** For a text that does not come in a body. */
    public static boolean isPlain(String text, int max) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().noneMatch(PlainTextRule::isForbidden);
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
