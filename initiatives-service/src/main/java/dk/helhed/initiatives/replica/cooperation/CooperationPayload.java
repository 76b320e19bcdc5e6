package dk.helhed.initiatives.replica.cooperation;

import java.util.List;

/** A project as {@code plans.cooperation.v1} carries it, as far as this service uses it. */
record CooperationPayload(String municipality, String name, List<String> municipalities) {}
