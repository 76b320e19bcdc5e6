package dk.helhed.kit.money;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link NonNegative}. */
public class NonNegativeRule implements ConstraintValidator<NonNegative, Money> {

    @Override
    public boolean isValid(@Nullable Money amount, @Nullable ConstraintValidatorContext context) {
        return amount == null || !amount.negative();
    }
}
