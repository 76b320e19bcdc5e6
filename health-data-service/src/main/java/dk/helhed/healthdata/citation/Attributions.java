package dk.helhed.healthdata.citation;

import dk.helhed.healthdata.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says how what is read is cited, by where the service is reached from outside. */
@ApplicationScoped
public class Attributions {

    private final String base;
    private final URI licence;
    private final String publisher;

    Attributions(
            @ConfigProperty(name = "helhed.public-url") URI base,
            @ConfigProperty(name = "helhed.reading.licence") URI licence,
            @ConfigProperty(name = "helhed.reading.catalogue-publisher") String publisher) {
        String written = base.toString();
        this.base = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        this.licence = licence;
        this.publisher = publisher;
    }

    /** Who runs the service. */
    public String publisher() {
        return publisher;
    }

    /**
     * Of what rests on one version of a dataset.
     *
     * @param updated when the version was made
     * @param path with the version in it
     */
    public Attribution of(Provenance dataset, int version, Instant updated, String path) {
        return of(
                dataset.synthetic(),
                path,
                dataset.title(),
                title -> Citation.of(dataset.publisher(), updated, title, version, address(path)));
    }

    /** Of what the service describes and changes, such as an indicator. */
    public Attribution of(Bilingual title, long version, Instant changedAt, boolean synthetic, String path) {
        return of(synthetic, path, title, text -> Citation.of(publisher, changedAt, text, version, address(path)));
    }

    /** Of what has no version of its own. */
    public Attribution of(Bilingual title, boolean synthetic, String path) {
        return of(synthetic, path, title, text -> Citation.of(publisher, text, address(path)));
    }

    private Attribution of(boolean synthetic, String path, Bilingual title, UnaryOperator<String> cite) {
        return new Attribution(
                licence, synthetic, address(path), new Bilingual(cite.apply(title.da()), cite.apply(title.en())));
    }

    private URI address(String path) {
        return URI.create(base + path);
    }
}
