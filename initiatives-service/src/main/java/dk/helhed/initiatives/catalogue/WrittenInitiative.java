package dk.helhed.initiatives.catalogue;

import dk.helhed.initiatives.initiative.Initiative;

/** An initiative that a row made or changed. */
record WrittenInitiative(Initiative initiative, boolean isNew, boolean wasPublished) {}
