package dk.helhed.healthdata.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a submission, as it is kept. */
@Entity
@Immutable
@Table(name = "submission_fault")
class SubmissionFault {

    /** The faults of a submission are numbered from 1. */
    @Embeddable
    record Id(@Column(name = "submission_id") UUID submissionId, int no) {}

    @EmbeddedId
    private Id id;

    @Column(name = "row_no")
    private @Nullable Integer row;

    @Column(name = "column_name")
    private @Nullable String column;

    private String code;

    private @Nullable String place;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionFault() {}

    int no() {
        return id.no();
    }

    FaultView view(Function<String, String> wording) {
        return new FaultView(row, column, code, place, wording.apply("field." + code));
    }

    /** A line of CSV: none of its texts but the wording holds anything that would need quotes. */
    String line(Function<String, String> wording) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,\"%s\"\r\n",
                row == null ? "" : row,
                Objects.requireNonNullElse(column, ""),
                code,
                Objects.requireNonNullElse(place, ""),
                wording.apply("field." + code).replace("\"", "\"\""));
    }
}
