package dk.helhed.initiatives.replica.cooperation;

import java.util.List;

/** What {@code plans.cooperation.v1} says of a project, as far as this service uses it. */
record CooperationPayload(String municipality, String name, List<String> municipalities) {}
