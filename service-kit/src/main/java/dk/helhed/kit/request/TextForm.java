package dk.helhed.kit.request;

import dk.helhed.kit.text.PlainText;
import dk.helhed.kit.text.PlainTextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form that a text parameter must have, from the constraint on it.
 *
 * @param code of the fault of a text that does not have it
 * @param args for the wording of that fault
 */
record TextForm(String code, Object[] args, Predicate<String> fits) {

    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("[a-z][a-z-]*");

    static @Nullable TextForm of(AnnotatedElement parameter) {
        Pattern pattern = parameter.getAnnotation(Pattern.class);
        if (pattern != null) {
            var compiled = java.util.regex.Pattern.compile(pattern.regexp());
            String code = CODE.matcher(pattern.message()).matches() ? pattern.message() : "pattern";
            return new TextForm(
                    code,
                    new Object[] {pattern.regexp()},
                    text -> compiled.matcher(text).matches());
        }
        PlainText plain = parameter.getAnnotation(PlainText.class);
        if (plain != null) {
            return new TextForm(
                    "plain-text", new Object[] {plain.max()}, text -> PlainTextRule.isPlain(text, plain.max()));
        }
        Size size = parameter.getAnnotation(Size.class);
        return size == null
                ? null
                : new TextForm("size-max", new Object[] {0, size.max()}, text -> text.length() <= size.max());
    }
}
