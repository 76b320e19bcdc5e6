package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.indicator.Unit;
import java.util.Map;
import java.util.Set;

/**
 * What a dataset's description may refer to.
 *
 * @param units the indicators that are known, with their units
 * @param areas those of the structure's areas that are known and open to the dataset
 * @param parents what each known area lies in: a housing area in its municipality, that in its region, that in the country
 */
record DatasetContext(Map<String, Unit> units, Set<String> areas, Map<String, String> parents) {}
