package dk.helhed.plans.amendment;

import java.util.Set;
import java.util.UUID;

/**
 * What a proposal stands on besides itself.
 *
 * @param ended whether its plan has ended, so that nothing under it is changed any more
 * @param bindingGoals the goals that the strategic agreement binds, or where none binds, the plan's
 */
record Ground(boolean ended, Set<UUID> bindingGoals) {}
