package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Where the things of the catalogue are.
 *
 * @param base makes a whole address of a path
 * @param licence under which the figures may be used
 */
record CatalogAddress(UnaryOperator<String> base, String licence) {

    private static final int FEW = 12;

    String of(String path) {
        return base.apply(path);
    }

    String catalog() {
        return of("/v1/catalog");
    }

    /** Something that is described in the catalogue and nowhere else. */
    String part(String name) {
        return catalog() + "#" + name;
    }

    String dataset(DatasetShape shape) {
        return of("/v1/datasets/" + shape.dataset());
    }

    /** Of the version that is described. */
    String version(DatasetShape shape) {
        return dataset(shape) + "/versions/" + shape.version();
    }

    String agent(String name) {
        return part("agent-" + Sha256.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, FEW));
    }
}
