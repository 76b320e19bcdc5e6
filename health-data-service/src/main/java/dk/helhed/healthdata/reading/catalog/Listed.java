package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import java.util.List;

/**
 * A dataset that can be read, and the files of its newest version that are made by now: what the catalogue is a function of.
 */
record Listed(DatasetShape shape, List<BulkFile> files) {}
