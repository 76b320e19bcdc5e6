package dk.helhed.healthdata.reading.bulk;

/** The files of a version. */
enum BulkKind {
    /** Not {@code text/csv} with a coding: then a server in between could unpack it, and digest and ranges would not hold. */
    CSV("bulk.csv.gz", "application/gzip"),
    PARQUET("bulk.parquet", "application/vnd.apache.parquet"),
    DESCRIPTION("bulk.csv-metadata.json", "application/csvm+json");

    private final String fileName;
    private final String mediaType;

    BulkKind(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }
}
