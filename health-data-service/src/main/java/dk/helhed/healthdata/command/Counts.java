package dk.helhed.healthdata.command;

import dk.helhed.kit.sheet.DanishNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads counts.
 *
 * @param areDanish whether 1.234 is one thousand two hundred and thirty-four; else it is no count
 */
record Counts(boolean areDanish) {

    private static final long MOST = 1_000_000_000_000L;

    /** Empty for what is no whole number of at least 0. */
    OptionalLong read(String text) {
        if (text.matches("\\d{1,12}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        if (text.matches("\\d{1,12}\\.0+") && !areDanish) {
            return OptionalLong.of(Long.parseLong(text.substring(0, text.indexOf('.'))));
        }
        Optional<BigDecimal> number = areDanish ? DanishNumber.parse(text) : Optional.empty();
        return number.filter(each -> each.signum() >= 0
                        && each.stripTrailingZeros().scale() <= 0
                        && each.compareTo(BigDecimal.valueOf(MOST)) < 0)
                .map(each -> OptionalLong.of(each.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    /** What to do about a text that is none. */
    String cure(String text) {
        if (text.isEmpty()) {
            return "It is empty. Write 0 where there is nobody.";
        }
        boolean isDanish = !areDanish
                && DanishNumber.parse(text).filter(each -> each.signum() >= 0).isPresent();
        return isDanish
                ? "It is not a whole number of at least 0. If it is written as in Danish, with dots between thousands"
                        + " or a decimal comma, add --danish."
                : "It is not a whole number of at least 0.";
    }
}
