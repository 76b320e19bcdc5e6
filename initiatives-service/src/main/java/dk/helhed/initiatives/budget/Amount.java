package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount that a budget may hold: from zero to the bound that {@link Money} states. */
@Documented
@Constraint(validatedBy = AmountRule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface Amount {

    String message() default "amount";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
