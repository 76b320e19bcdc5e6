package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.indicator.Unit;
import java.util.Map;
import java.util.Set;

/**
 * What a dataset's description may refer to.
 *
 * @param units the indicators that are known, with their units
 * @param areas those of the structure's areas that are known and open to the dataset
 */
record DatasetContext(Map<String, Unit> units, Set<String> areas) {}
