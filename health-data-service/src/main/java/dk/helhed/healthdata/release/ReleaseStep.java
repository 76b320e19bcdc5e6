package dk.helhed.healthdata.release;

import java.util.List;

/**
 * The steps in a release's life: from which states each may be taken, and to which it leads. Nothing else says so: the
 * release and the worker's statements ask here, and the triggers of the table only guard what was published, whoever
 * changes it.
 */
public enum ReleaseStep {
    /** The worker has decided what is hidden of a cube; after a kill it does so again. */
    PROTECT(ReleaseState.PROTECTED, ReleaseState.DRAFT, ReleaseState.PROTECTED),
    /** The audit passed, and what may be shown is sealed. */
    SEAL(ReleaseState.AUDITED, ReleaseState.PROTECTED),
    APPROVE(ReleaseState.APPROVED, ReleaseState.AUDITED),
    /** Protection begins again: it failed, or another release was published since the audit. */
    PROTECT_AGAIN(
            ReleaseState.DRAFT,
            ReleaseState.DRAFT,
            ReleaseState.PROTECTED,
            ReleaseState.AUDITED,
            ReleaseState.APPROVED),
    PUBLISH_SUPPLIED(ReleaseState.PUBLISHED, ReleaseState.DRAFT),
    PUBLISH_CUBE(ReleaseState.PUBLISHED, ReleaseState.APPROVED),
    /** A newer release takes its place. */
    SUPERSEDE(ReleaseState.SUPERSEDED, ReleaseState.PUBLISHED),
    /** The newer release was withdrawn. */
    REINSTATE(ReleaseState.PUBLISHED, ReleaseState.SUPERSEDED),
    REJECT(
            ReleaseState.REJECTED,
            ReleaseState.DRAFT,
            ReleaseState.PROTECTED,
            ReleaseState.AUDITED,
            ReleaseState.APPROVED),
    WITHDRAW(ReleaseState.WITHDRAWN, ReleaseState.PUBLISHED, ReleaseState.SUPERSEDED),
    /** It is found later that nobody may see what was only thought to be wrong. */
    CONCEAL(ReleaseState.WITHDRAWN, ReleaseState.WITHDRAWN);

    private final ReleaseState to;
    private final List<ReleaseState> from;

    ReleaseStep(ReleaseState to, ReleaseState... from) {
        this.to = to;
        this.from = List.of(from);
    }

    public ReleaseState to() {
        return to;
    }

    public List<ReleaseState> from() {
        return from;
    }

    boolean isOpenTo(ReleaseState state) {
        return from.contains(state);
    }
}
