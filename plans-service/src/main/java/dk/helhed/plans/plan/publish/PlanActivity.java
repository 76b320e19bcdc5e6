package dk.helhed.plans.plan.publish;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The payload of {@code plans.activity.v1}: one thing that happened to a published plan.
 *
 * @param role who did it, as a role; {@code service} where time or a neighbour's figure did
 */
record PlanActivity(UUID planId, String what, Instant at, String role, Map<String, Object> details) {}
