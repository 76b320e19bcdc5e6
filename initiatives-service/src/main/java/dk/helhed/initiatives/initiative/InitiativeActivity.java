package dk.helhed.initiatives.initiative;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that happened to a published initiative, as {@code initiatives.activity.v1} carries it. */
record InitiativeActivity(UUID initiativeId, String what, Instant at, String role, Map<String, Object> details) {}
