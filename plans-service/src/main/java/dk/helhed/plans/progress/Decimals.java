package dk.helhed.plans.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people write them: the database's fixed scale is not theirs. */
public final class Decimals {

    private static final int SCALE = 6;

    private Decimals() {}

    public static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As much of a figure as the database keeps of it. */
    static BigDecimal kept(BigDecimal figure) {
        return plain(figure.scale() > SCALE ? figure.setScale(SCALE, RoundingMode.HALF_UP) : figure);
    }
}
