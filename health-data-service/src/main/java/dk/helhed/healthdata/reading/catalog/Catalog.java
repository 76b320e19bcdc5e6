package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue as things: itself, the API, and each dataset with its distributions. */
final class Catalog {

    private static final Bilingual TITLE =
            new Bilingual("Helhed: tal om boligområder", "Helhed: figures about housing areas");
    private static final Bilingual DESCRIPTION = new Bilingual(
            "Udgivne og anonymiserede tal om boligområder, kommuner, regioner og hele landet.",
            "Released and protected figures about housing areas, municipalities, regions and the country.");
    private static final Bilingual API = new Bilingual("Helhed: API til tal", "Helhed: API for figures");
    private static final Bilingual API_DESCRIPTION = new Bilingual(
            "Udsnit af tallene i flere formater, med konfidensintervaller, sammenligninger og tendenser.",
            "Slices of the figures in several formats, with confidence intervals, comparisons and trends.");

    private final CatalogAddress address;
    private final String publisher;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    private Catalog(CatalogAddress address, String publisher) {
        this.address = address;
        this.publisher = publisher;
    }

    /** @param publisher who runs the catalogue */
    static List<Thing> of(CatalogAddress address, String publisher, List<Published> datasets) {
        Catalog catalog = new Catalog(address, publisher);
        catalog.describe(datasets);
        return List.copyOf(catalog.things.values());
    }

    private void describe(List<Published> datasets) {
        Thing catalog = add(new Thing(address.catalog(), "dcat:Catalog"))
                .with("dct:title", Term.of(TITLE))
                .with("dct:description", Term.of(DESCRIPTION))
                .with("dct:publisher", agent(publisher))
                .with("dct:license", address.licence())
                .with("dct:language", languages())
                .with("dcat:themeTaxonomy", Vocabulary.authority("data-theme"))
                .with("dcat:service", address.part("api"));
        Thing api = add(new Thing(address.part("api"), "dcat:DataService"))
                .with("dct:title", Term.of(API))
                .with("dct:description", Term.of(API_DESCRIPTION))
                .with("dct:publisher", agent(publisher))
                .with("dct:license", address.licence())
                .with("dct:accessRights", Vocabulary.authority("access-right/PUBLIC"))
                .with("dcat:endpointURL", address.of("/v1/datasets"))
                .with("dcat:endpointDescription", address.of("/openapi"));
        datasets.stream()
                .map(Published::shape)
                .map(DatasetShape::updated)
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(newest -> catalog.with("dct:modified", Term.of(newest)));
        for (Published dataset : datasets) {
            String iri = address.dataset(dataset.shape());
            catalog.with("dcat:dataset", iri);
            api.with("dcat:servesDataset", iri);
            new DatasetEntry(address, dataset, agent(dataset.shape().publisher())).things().forEach(this::add);
        }
    }

    static List<Term> languages() {
        List<Term> languages = new ArrayList<>();
        languages.add(new Term.Iri(Vocabulary.authority("language/DAN")));
        languages.add(new Term.Iri(Vocabulary.authority("language/ENG")));
        return languages;
    }

    private String agent(String name) {
        String iri = address.agent(name);
        add(new Thing(iri, "foaf:Agent").with("foaf:name", new Term.Text(name, null)));
        return iri;
    }

    /** What is said of a thing a second time is said already. */
    private Thing add(Thing thing) {
        Thing known = things.putIfAbsent(thing.iri(), thing);
        return known == null ? thing : known;
    }
}
