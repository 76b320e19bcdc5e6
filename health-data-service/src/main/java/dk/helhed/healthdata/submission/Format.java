package dk.helhed.healthdata.submission;

import jakarta.ws.rs.core.MediaType;

/** How a submission is written. */
enum Format {
    CSV,
    JSON,
    XLSX;

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A resource takes these three types and no other. */
    static Format of(MediaType type) {
        return switch (type.getSubtype()) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> XLSX;
        };
    }
}
