package dk.helhed.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a person wrote: not blank, no space around it, no control character but line feed and tab, and at most
 * {@code max} characters (Unicode code points). Null is fine: whether a field must be there is said by its type.
 */
@Documented
@Constraint(validatedBy = PlainTextRule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
public @interface PlainText {

    int max();

    String message() default "plain-text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
