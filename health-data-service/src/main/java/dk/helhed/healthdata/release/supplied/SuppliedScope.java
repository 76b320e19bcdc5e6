package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.indicator.Unit;
import java.util.Map;
import java.util.Set;

/**
 * What a submission may speak of.
 *
 * @param units the dataset's indicators and their units
 * @param areas the codes that are known to the dataset
 * @param taken the keys of which another dataset speaks
 */
record SuppliedScope(Map<String, Unit> units, Set<String> areas, Set<String> taken) {}
