package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an axis.
 *
 * @param parts the codes that lie in it, in the order of the code list; empty for a leaf
 * @param level of an area: {@code COUNTRY}, {@code REGION}, {@code MUNICIPALITY}, {@code HOUSING_AREA} or {@code GROUP};
 *     null on other axes
 * @param parent of an area: the area that it lies in, by the geography; null where it lies in none
 */
public record AxisCode(
        String code,
        Bilingual label,
        List<String> parts,
        @Nullable String level,
        @Nullable String parent) {}
