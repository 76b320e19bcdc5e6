package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Citation;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.text.Bilingual;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dataset as the catalogue describes it, by its newest version. */
final class DatasetEntry {

    private static final Pattern YEARS = Pattern.compile("\\d{4}(-\\d{4})?");
    private static final Bilingual INVENTED = new Bilingual(" Tallene er opdigtede.", " The figures are invented.");

    private final CatalogAddress address;
    private final DatasetShape shape;
    private final Published dataset;
    private final String publisher;

    /** @param publisher the address of who publishes it */
    DatasetEntry(CatalogAddress address, Published dataset, String publisher) {
        this.address = address;
        this.dataset = dataset;
        this.shape = dataset.shape();
        this.publisher = publisher;
    }

    List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        Thing entry = entry();
        things.add(entry);
        things.add(new Thing(part("contact"), "vcard:Organization")
                .with("vcard:fn", new Term.Text(shape.publisher(), null))
                .with("vcard:hasURL", address.dataset(shape)));
        addTemporal(entry, things);
        for (Axis axis : shape.axes()) {
            String iri = part("dimension-" + axis.code());
            entry.add("stat:dimension", iri);
            things.add(new Thing(iri, "qb:DimensionProperty").with("rdfs:label", Term.of(axis.title())));
        }
        for (Unit unit : shape.metrics().stream().map(Metric::unit).distinct().toList()) {
            String iri = address.part("unit-" + unit.name().toLowerCase(Locale.ROOT));
            entry.add("stat:statUnitMeasure", iri);
            things.add(new Thing(iri, "skos:Concept").with("skos:prefLabel", Term.of(name(unit))));
        }
        for (DataFormat format : DataFormat.values()) {
            addDistribution(entry, things, List.of(format.distribution(address, shape)));
        }
        dataset.files().forEach(file -> addDistribution(entry, things, BulkFormat.things(address, shape, file)));
        things.add(new Thing(part("source"), "dct:ProvenanceStatement")
                .with("rdfs:label", new Term.Text(shape.provenance().source(), null)));
        things.add(new Thing(address.version(shape), "foaf:Document").with("dct:title", Term.of(shape.title())));
        if (shape.synthetic()) {
            entry.add("dcat:keyword", new Term.Text("opdigtet", "da"));
            entry.add("dcat:keyword", new Term.Text("synthetic", "en"));
        }
        return things;
    }

    private static void addDistribution(Thing entry, List<Thing> things, List<Thing> distribution) {
        distribution.stream()
                .filter(thing -> thing.type().equals("dcat:Distribution"))
                .forEach(thing -> entry.add("dcat:distribution", thing.iri()));
        things.addAll(distribution);
    }

    private Bilingual cite() {
        URI version = URI.create(address.version(shape));
        return new Bilingual(Citation.of(shape, Language.DA, version), Citation.of(shape, Language.EN, version));
    }

    private Thing entry() {
        return new Thing(address.dataset(shape), "dcat:Dataset")
                .with("dct:title", Term.of(shape.title()))
                .with("dct:description", Term.of(description()))
                .with("dct:publisher", publisher)
                .with("dcat:contactPoint", part("contact"))
                .with("dct:identifier", new Term.Text(shape.dataset().toString(), null))
                .with("dct:issued", Term.of(dataset.issued()))
                .with("dct:modified", Term.of(shape.updated()))
                .with("owl:versionInfo", new Term.Text(Integer.toString(shape.version()), null))
                .with("foaf:page", address.version(shape))
                .with("dct:provenance", part("source"))
                .with("dct:bibliographicCitation", Term.of(cite()))
                .with("dct:language", Catalog.languages())
                .with("dct:accessRights", Vocabulary.authority("access-right/PUBLIC"))
                .with("dct:accrualPeriodicity", Vocabulary.authority("frequency/" + (isYearly() ? "ANNUAL" : "IRREG")))
                .with("dct:spatial", Vocabulary.authority("country/DNK"))
                .with("dcat:theme", Vocabulary.authority("data-theme/HEAL"))
                .with("dcat:theme", Vocabulary.authority("data-theme/SOCI"))
                .with("dcat:landingPage", address.dataset(shape))
                .with("stat:attribute", Vocabulary.SDMX_ATTRIBUTE + "obsStatus")
                .with("stat:attribute", Vocabulary.SDMX_ATTRIBUTE + "confStatus")
                .with("stat:attribute", Vocabulary.SDMX_ATTRIBUTE + "unitMeasure")
                .with("stat:numSeries", new Term.Typed(Long.toString(series()), "xsd:integer"));
    }

    private Bilingual description() {
        return new Bilingual(description(Language.DA), description(Language.EN));
    }

    private String description(Language language) {
        String indicators = shape.metrics().stream()
                .map(metric -> language.of(metric.title()))
                .collect(Collectors.joining("; "));
        String axes = shape.axes().stream()
                .map(axis -> language.of(axis.title()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String text = language == Language.DA ? indicators + ". Fordelt på " : indicators + ". Broken down by ";
        return text + axes + "." + (shape.synthetic() ? language.of(INVENTED) : "");
    }

    private boolean isYearly() {
        return shape.period().codes().stream().allMatch(period -> period.code().matches("\\d{4}"));
    }

    private void addTemporal(Thing entry, List<Thing> things) {
        List<String> years = shape.period().codes().stream()
                .map(AxisCode::code)
                .filter(code -> YEARS.matcher(code).matches())
                .sorted()
                .toList();
        if (!years.isEmpty()) {
            entry.add("dct:temporal", part("period"));
            String last = years.getLast();
            things.add(new Thing(part("period"), "dct:PeriodOfTime")
                    .with("dcat:startDate", Term.of(day(years.getFirst().substring(0, 4), 1, 1)))
                    .with("dcat:endDate", Term.of(day(last.substring(last.length() - 4), 12, 31))));
        }
    }

    private static LocalDate day(String year, int month, int day) {
        return LocalDate.of(Integer.parseInt(year), month, day);
    }

    /** How many rows of periods it has: one for each place without the period, and each indicator. */
    private long series() {
        long series = shape.metrics().size();
        for (int axis = 0; axis < shape.axes().size(); axis++) {
            series *= axis == DatasetShape.PERIOD ? 1 : shape.axes().get(axis).size();
        }
        return series;
    }

    private static Bilingual name(Unit unit) {
        return switch (unit) {
            case PERCENT -> new Bilingual("procent", "per cent");
            case PER_1000 -> new Bilingual("pr. 1.000", "per 1,000");
            case PER_100000 -> new Bilingual("pr. 100.000", "per 100,000");
            case COUNT -> new Bilingual("antal", "number");
            case RATIO -> new Bilingual("forhold", "ratio");
        };
    }

    private String part(String name) {
        return address.part("dataset-" + shape.dataset() + "-" + name);
    }
}
