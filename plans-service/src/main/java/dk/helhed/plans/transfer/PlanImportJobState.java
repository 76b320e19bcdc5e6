package dk.helhed.plans.transfer;

import dk.helhed.kit.job.Progressing;

/** Where a job stands: {@code QUEUED → RUNNING → DONE | REJECTED | CANCELLED}, or {@code VOID} when cut off too often. */
enum PlanImportJobState implements Progressing {
    QUEUED,
    /** In its progress alone: nothing of it is committed before its end. */
    RUNNING,
    DONE,
    REJECTED,
    CANCELLED,
    VOID;

    @Override
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
