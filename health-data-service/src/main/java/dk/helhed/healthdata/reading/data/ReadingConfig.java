package dk.helhed.healthdata.reading.data;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What whoever runs the service may set of the reading API. */
@ConfigMapping(prefix = "helhed.reading")
interface ReadingConfig {

    /** How many numbers an answer may have. */
    @WithDefault("100000")
    long mostCells();

    /** Under which figures may be used. */
    URI licence();

    /** How much memory answers may take that are kept. */
    @WithDefault("33554432")
    long keptBytes();
}
