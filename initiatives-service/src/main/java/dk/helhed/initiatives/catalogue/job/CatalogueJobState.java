package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.job.Progressing;

/** The life of a job: {@code QUEUED → RUNNING → DONE | REJECTED}, or {@code VOID} when it was cut off too often. */
enum CatalogueJobState implements Progressing {
    QUEUED,
    /** In its progress alone: nothing of it is committed before its end. */
    RUNNING,
    DONE,
    REJECTED,
    VOID;

    @Override
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
