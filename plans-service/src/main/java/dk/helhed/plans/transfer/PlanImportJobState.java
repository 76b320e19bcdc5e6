package dk.helhed.plans.transfer;

/** Where a job stands: {@code QUEUED → RUNNING → DONE | REJECTED | CANCELLED}, or {@code VOID} when cut off too often. */
enum PlanImportJobState {
    QUEUED,
    /** In its progress alone: nothing of it is committed before its end. */
    RUNNING,
    DONE,
    REJECTED,
    CANCELLED,
    VOID;

    boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
