package dk.helhed.healthdata.submission;

/** How far a submission has come: {@code RECEIVING → QUEUED → CHECKING → ACCEPTED | REJECTED}, or {@code VOID} when it was interrupted. */
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
