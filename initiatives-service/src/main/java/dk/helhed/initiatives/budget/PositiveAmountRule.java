package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks what {@link PositiveAmount} asks beyond {@link Amount}. */
public class PositiveAmountRule implements ConstraintValidator<PositiveAmount, Money> {

    @Override
    public boolean isValid(@Nullable Money amount, @Nullable ConstraintValidatorContext context) {
        return amount == null || amount.amountOere() != 0;
    }
}
