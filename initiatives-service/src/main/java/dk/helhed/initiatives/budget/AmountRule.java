package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Amount}. */
public class AmountRule implements ConstraintValidator<Amount, Money> {

    @Override
    public boolean isValid(@Nullable Money amount, @Nullable ConstraintValidatorContext context) {
        return amount == null || !amount.negative();
    }
}
