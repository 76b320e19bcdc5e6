package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount of {@link Money} that can be booked: within the bound of {@link Amount}, and more than nothing. */
@Amount
@Documented
@Constraint(validatedBy = PositiveAmountRule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface PositiveAmount {

    String message() default "amount-positive";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
