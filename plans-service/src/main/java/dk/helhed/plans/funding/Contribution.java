package dk.helhed.plans.funding;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one source gives: an amount, or working hours that count only where their rate is stated. */
@Schema(name = "Contribution")
record Contribution(
        FundingSource source,

        @Schema(description = "How the local share is given; not for LBF, which gives cash.") @Nullable
        CoFunding coFunding,

        @Schema(description = "The organisation that gives it.") @Nullable
        UUID organisationId,

        @PlainText(max = 300) @Schema(examples = "Sundhedscafé, sygeplejerske") @Nullable
        String description,

        @NonNegative @Schema(description = "Of what is given in cash.") @Nullable
        Money amount,

        @Min(1)
        @Max(1_000_000_000)
        @Schema(description = "Of what is given in kind: the working time in the whole period.", examples = "30000")
        @Nullable
        Long minutes,

        @NonNegative
        @Schema(description = "What an hour is worth; without it the hours are shown but count nothing.")
        @Nullable
        Money hourlyRate) {

    /** What counts towards the total; of working hours the rate times the hours, to the nearest øre. */
    BigInteger countedOere() {
        if (amount != null) {
            return BigInteger.valueOf(amount.amountOere());
        }
        if (minutes == null || hourlyRate == null) {
            return BigInteger.ZERO;
        }
        return BigDecimal.valueOf(hourlyRate.amountOere())
                .multiply(BigDecimal.valueOf(minutes))
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    /** Working time that counts nothing, for nobody says what it is worth. */
    long unpricedMinutes() {
        return minutes == null || hourlyRate != null ? 0 : minutes;
    }

    /** What is wrong with the form of it, at its place in the draft. */
    List<FieldProblem> problems(String pointer) {
        List<FieldProblem> problems = new ArrayList<>();
        if (source == FundingSource.LBF) {
            if (coFunding != null) {
                problems.add(FieldProblem.body(pointer + "/coFunding", "not-for-fund"));
            }
        } else if (coFunding == null) {
            problems.add(FieldProblem.body(pointer + "/coFunding", "required"));
        }
        if (coFunding == CoFunding.IN_KIND) {
            needs(problems, pointer + "/minutes", minutes);
            refuses(problems, pointer + "/amount", amount, "only-for-cash");
        } else {
            needs(problems, pointer + "/amount", amount);
            refuses(problems, pointer + "/minutes", minutes, "only-for-in-kind");
            refuses(problems, pointer + "/hourlyRate", hourlyRate, "only-for-in-kind");
        }
        return problems;
    }

    private static void needs(List<FieldProblem> problems, String pointer, @Nullable Object value) {
        if (value == null) {
            problems.add(FieldProblem.body(pointer, "required"));
        }
    }

    private static void refuses(List<FieldProblem> problems, String pointer, @Nullable Object value, String code) {
        if (value != null) {
            problems.add(FieldProblem.body(pointer, code));
        }
    }
}
