package dk.helhed.healthdata.reading.catalog;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of a whole version. */
enum BulkFormat {
    CSV(
            "bulk.csv.gz",
            new Bilingual("Hele versionen som CSV", "The whole version as CSV"),
            "CSV",
            "text/csv",
            "application/gzip"),
    PARQUET(
            "bulk.parquet",
            new Bilingual("Hele versionen som Parquet", "The whole version as Parquet"),
            "PARQUET",
            "application/vnd.apache.parquet",
            null),
    DESCRIPTION(
            "bulk.csv-metadata.json",
            new Bilingual("Beskrivelse af CSV-filen", "Description of the CSV file"),
            "JSON",
            "application/csvm+json",
            null);

    private final String file;
    private final Bilingual title;
    private final String fileType;
    private final String mediaType;
    private final @Nullable String compression;

    BulkFormat(String file, Bilingual title, String fileType, String mediaType, @Nullable String compression) {
        this.file = file;
        this.title = title;
        this.fileType = fileType;
        this.mediaType = mediaType;
        this.compression = compression;
    }

    /** The distribution and its checksum; nothing for a file of another name. */
    static List<Thing> things(CatalogAddress address, DatasetShape shape, BulkFile file) {
        return Arrays.stream(values())
                .filter(format -> format.file.equals(file.name()))
                .flatMap(format -> format.distribution(address, shape, file).stream())
                .toList();
    }

    private List<Thing> distribution(CatalogAddress address, DatasetShape shape, BulkFile file) {
        String name = "dataset-" + shape.dataset() + "-bulk-" + name().toLowerCase(Locale.ROOT);
        String url = address.version(shape) + "/" + file.name();
        Thing checksum = new Thing(address.part(name + "-checksum"), "spdx:Checksum")
                .with("spdx:algorithm", Vocabulary.SHA256)
                .with("spdx:checksumValue", new Term.Typed(file.sha256(), "xsd:hexBinary"));
        Thing distribution = new Thing(address.part(name), "dcat:Distribution")
                .with("dct:title", Term.of(title))
                .with("dcat:accessURL", url)
                .with("dcat:downloadURL", url)
                .with("dct:format", Vocabulary.authority("file-type/" + fileType))
                .with("dcat:mediaType", Vocabulary.MEDIA_TYPE + mediaType)
                .with("dcat:byteSize", new Term.Typed(Long.toString(file.size()), "xsd:decimal"))
                .with("spdx:checksum", checksum.iri())
                .with("dct:license", address.licence())
                .with("dct:modified", Term.of(shape.updated()));
        if (compression != null) {
            distribution.add("dcat:compressFormat", Vocabulary.MEDIA_TYPE + compression);
        }
        return List.of(distribution, checksum);
    }
}
