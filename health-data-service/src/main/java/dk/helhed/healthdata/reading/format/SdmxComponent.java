package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.text.Bilingual;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One component of a data structure of SDMX: a dimension, measure or attribute.
 *
 * @param code what a row has there, as text; empty for nothing
 * @param name the name of that code; null where the component has no code list
 */
record SdmxComponent(
        String id,
        Bilingual title,
        Function<Row, String> code,
        @Nullable Function<Row, String> name) {}
