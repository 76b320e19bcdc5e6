package dk.helhed.healthdata.protection;

import java.util.List;

/**
 * A way to make a table coarser.
 *
 * @param steps what is done, in words
 * @param cells how many figures are left
 * @param primaryPercent how many of a hundred of them would be primary
 */
public record Coarsening(List<String> steps, int cells, double primaryPercent) {}
