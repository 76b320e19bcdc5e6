package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import java.time.Instant;

/**
 * A dataset that can be read.
 *
 * @param shape of its newest version
 * @param issued when the first version was made
 */
record Published(DatasetShape shape, Instant issued) {}
