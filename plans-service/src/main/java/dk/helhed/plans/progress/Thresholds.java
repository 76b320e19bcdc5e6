package dk.helhed.plans.progress;

import java.math.BigDecimal;
import java.time.Period;

/**
 * The settings of the rule.
 *
 * @param onTrack the share of the expected progress from which a milestone is on track
 * @param atRisk the share from which it is at risk and not yet off track
 * @param staleAfter how old a figure may be before a newer one should have come
 */
public record Thresholds(BigDecimal onTrack, BigDecimal atRisk, Period staleAfter) {}
