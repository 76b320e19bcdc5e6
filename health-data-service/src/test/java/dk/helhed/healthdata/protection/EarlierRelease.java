package dk.helhed.healthdata.protection;

import java.util.Map;
import java.util.Set;

/**
 * What was said before: the cells that were shown, with their figures, and those that were hidden, by their keys.
 *
 * <p>A cell that was hidden stays hidden. One that was shown and has not changed stays known; one that was revised may be
 * hidden again, and must be when it changed by so few that the difference would reveal them.
 */
public record EarlierRelease(Map<String, Long> shown, Set<String> hidden) {

    public EarlierRelease {
        shown = Map.copyOf(shown);
        hidden = Set.copyOf(hidden);
    }
}
