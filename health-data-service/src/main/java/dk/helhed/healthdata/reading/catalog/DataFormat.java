package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.text.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats that every dataset can be read in. */
enum DataFormat {
    JSON_STAT2("json-stat2", "JSON-stat 2.0", "JSON", "application/json"),
    ROWS("rows", "JSON, rows", "JSON", null),
    CSV("csv", "CSV", "CSV", "text/csv"),
    CSV_DA("csv-da", "CSV, da", "CSV", "text/csv"),
    XLSX("xlsx", "Excel", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    SDMX_CSV("sdmx-csv", "SDMX-CSV 2.0", "CSV", "application/vnd.sdmx.data+csv");

    private final String parameter;
    private final String title;
    private final String fileType;
    private final @Nullable String mediaType;

    /**
     * @param parameter as {@code format=} names it
     * @param fileType the code of the Publications Office
     * @param mediaType null where it is not registered
     */
    DataFormat(String parameter, String title, String fileType, @Nullable String mediaType) {
        this.parameter = parameter;
        this.title = title;
        this.fileType = fileType;
        this.mediaType = mediaType;
    }

    Thing distribution(CatalogAddress address, DatasetShape shape) {
        String iri = address.part(
                "dataset-" + shape.dataset() + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Thing distribution = new Thing(iri, "dcat:Distribution")
                .with("dct:title", Term.of(new Bilingual(title, title)))
                .with("dcat:accessURL", address.of("/v1/datasets/" + shape.dataset() + "/data?format=" + parameter))
                .with("dcat:accessService", address.part("api"))
                .with("dct:format", Vocabulary.authority("file-type/" + fileType))
                .with("dct:license", address.licence())
                .with("dct:language", Catalog.languages())
                .with("dct:modified", Term.of(shape.updated()));
        return mediaType == null
                ? distribution
                : distribution.with("dcat:mediaType", Vocabulary.MEDIA_TYPE + mediaType);
    }
}
