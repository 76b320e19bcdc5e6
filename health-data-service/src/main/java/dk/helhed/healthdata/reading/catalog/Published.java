package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import java.time.Instant;
import java.util.List;

/**
 * A dataset that can be read.
 *
 * @param shape of its newest version
 * @param issued when the first version was made
 * @param files of its newest version
 */
record Published(DatasetShape shape, Instant issued, List<BulkFile> files) {}
