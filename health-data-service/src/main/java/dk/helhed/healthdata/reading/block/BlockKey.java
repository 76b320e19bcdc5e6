package dk.helhed.healthdata.reading.block;

import java.util.UUID;

/** What a block is of. */
record BlockKey(UUID release, String measure, String period) {}
