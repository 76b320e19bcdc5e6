package dk.helhed.kit.job;

/** The life of an import: {@code QUEUED → RUNNING → DONE | REJECTED | CANCELLED}, or {@code VOID} when it was cut off too often. */
public enum JobState implements Progressing {
    QUEUED,
    /** Only ever in its progress: nothing of it is committed before its end. */
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
