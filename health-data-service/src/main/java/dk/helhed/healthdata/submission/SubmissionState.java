package dk.helhed.healthdata.submission;

/** Where a submission stands: {@code RECEIVING → QUEUED → CHECKING → ACCEPTED | REJECTED}, or {@code VOID} when it was cut off. */
enum SubmissionState {
    RECEIVING,
    QUEUED,
    CHECKING,
    ACCEPTED,
    REJECTED,
    VOID;

    boolean isOpen() {
        return switch (this) {
            case RECEIVING, QUEUED, CHECKING -> true;
            case ACCEPTED, REJECTED, VOID -> false;
        };
    }
}
