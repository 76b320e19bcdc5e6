package dk.helhed.kit.money;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount that a caller gives: zero or more. A correction is a reversal, never a negative amount. */
@Documented
@Constraint(validatedBy = NonNegativeRule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface NonNegative {

    String message() default "non-negative";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
