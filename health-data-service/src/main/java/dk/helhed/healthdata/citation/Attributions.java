package dk.helhed.healthdata.citation;

import dk.helhed.healthdata.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says how what is read is cited. */
@ApplicationScoped
public class Attributions {

    private final PublicAddress base;
    private final URI licence;
    private final String publisher;

    Attributions(
            PublicAddress base,
            @ConfigProperty(name = "helhed.reading.licence") URI licence,
            @ConfigProperty(name = "helhed.reading.catalogue-publisher") String publisher) {
        this.base = base;
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
                title -> Citation.of(dataset.publisher(), updated, title, version, base.of(path)));
    }

    /** Of what the service describes and changes, such as an indicator. */
    public Attribution of(Bilingual title, long version, Instant changedAt, boolean synthetic, String path) {
        return of(synthetic, path, title, text -> Citation.of(publisher, changedAt, text, version, base.of(path)));
    }

    /** Of what has no version of its own. */
    public Attribution of(Bilingual title, boolean synthetic, String path) {
        return of(synthetic, path, title, text -> Citation.of(publisher, text, base.of(path)));
    }

    private Attribution of(boolean synthetic, String path, Bilingual title, UnaryOperator<String> cite) {
        return new Attribution(
                licence, synthetic, base.of(path), new Bilingual(cite.apply(title.da()), cite.apply(title.en())));
    }
}
