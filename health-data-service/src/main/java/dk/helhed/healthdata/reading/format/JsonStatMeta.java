package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a version, before it is written as JSON-stat.
 *
 * @param href the address of this description, with its version in it
 * @param cells how many numbers the whole version has
 * @param available for each indicator, in the order of the dataset
 * @param defaults what is chosen where a question does not say: the codes of each parameter, by its name
 */
public record JsonStatMeta(
        DatasetShape shape,
        Language language,
        URI href,
        URI licence,
        String cite,
        long cells,
        List<Available> available,
        Map<String, List<String>> defaults) {

    /**
     * Between which periods an indicator has cells.
     *
     * @param first null where it has none
     */
    public record Available(
            String indicator,
            @Nullable String first,
            @Nullable String last) {}
}
