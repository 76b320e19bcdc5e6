package dk.helhed.healthdata.reading.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What whoever runs the service may set of answers. */
@ApplicationScoped
class ReadingConfig {

    private final long mostCells;
    private final URI licence;

    ReadingConfig(
            @ConfigProperty(name = "helhed.reading.most-cells", defaultValue = "100000") long mostCells,
            @ConfigProperty(name = "helhed.reading.licence") URI licence) {
        this.mostCells = mostCells;
        this.licence = licence;
    }

    /** How many numbers an answer may have. */
    long mostCells() {
        return mostCells;
    }

    /** Under which figures may be used. */
    URI licence() {
        return licence;
    }
}
