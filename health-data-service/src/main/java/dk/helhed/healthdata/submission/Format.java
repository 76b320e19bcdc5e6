package dk.helhed.healthdata.submission;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a submission is written. */
@Schema(name = "SubmissionFormat")
enum Format {
    CSV,
    JSON,
    XLSX;

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook is in memory while it is read; Excel itself saves a million rows in less. */
    static final int MOST_OF_A_WORKBOOK = 32 << 20;

    /** How many bytes are taken, of those that the service takes at most. */
    long most(long ofAny) {
        return this == XLSX ? Math.min(ofAny, MOST_OF_A_WORKBOOK) : ofAny;
    }

    /** A resource takes these three types and no other. */
    static Format of(MediaType type) {
        return switch (type.getSubtype()) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> XLSX;
        };
    }
}
