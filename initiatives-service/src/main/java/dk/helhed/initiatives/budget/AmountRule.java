package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link Amount}. */
public class AmountRule implements ConstraintValidator<Amount, Money> {

    /** One trillion kroner, in øre: more than any municipality has, and 92,000 of them still fit in a long. */
    private static final long MOST_OERE = 100_000_000_000_000L;

    @Override
    public boolean isValid(@Nullable Money amount, @Nullable ConstraintValidatorContext context) {
        return amount == null || (amount.amountOere() >= 0 && amount.amountOere() <= MOST_OERE);
    }
}
