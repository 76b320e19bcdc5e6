package dk.helhed.healthdata.submission;

import dk.helhed.kit.job.Progressing;

/** How far a submission has come: {@code RECEIVING → QUEUED → CHECKING → ACCEPTED | REJECTED}, or {@code VOID} when it was interrupted. */
public enum SubmissionState implements Progressing {
    RECEIVING,
    QUEUED,
    CHECKING,
    ACCEPTED,
    REJECTED,
    VOID;

    @Override
    public boolean isOpen() {
        return switch (this) {
            case RECEIVING, QUEUED, CHECKING -> true;
            case ACCEPTED, REJECTED, VOID -> false;
        };
    }
}
