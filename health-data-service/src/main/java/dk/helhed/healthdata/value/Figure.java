package dk.helhed.healthdata.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.helhed.healthdata.indicator.Unit;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One figure as it was released: what it is about, and its value or why there is none. */
@Embeddable
public record Figure(
        String area,
        String indicator,
        String period,
        String breakdown,
        @Enumerated(EnumType.STRING) ValueStatus status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Enumerated(EnumType.STRING) Unit unit,
        boolean inferred,
        @Nullable String note) {

    /** What is published again when a later release holds it too. */
    @JsonIgnore
    public String key() {
        return area + "·" + indicator + "·" + period;
    }

    /** The same with another status: what was published and is withdrawn says so. */
    public Figure as(ValueStatus other) {
        return new Figure(area, indicator, period, breakdown, other, value, lower, upper, unit, inferred, note);
    }

    /**
     * The form that a release's checksum is computed over: the components in their order with a tab between them, nothing
     * for what is not there, numbers as plain decimals without trailing zeros; tabs, line feeds and backslashes of the
     * note escaped with a backslash.
     */
    String canonical() {
        return String.join(
                "\t",
                area,
                indicator,
                period,
                breakdown,
                status.name(),
                plain(value),
                plain(lower),
                plain(upper),
                unit.name(),
                Boolean.toString(inferred),
                escape(Objects.requireNonNullElse(note, "")));
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
