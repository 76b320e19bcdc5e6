package dk.helhed.healthdata.reading.block;

import java.util.UUID;

/** One version of a dataset. */
record VersionKey(UUID dataset, int number) {}
