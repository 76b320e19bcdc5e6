package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.Frame;
import dk.helhed.kit.concurrency.Changeable;

/**
 * An initiative with its locked frame: nobody else changes a figure of either until the transaction ends.
 *
 * @param wasPublished whether the neighbours knew of it before the change
 */
public record LockedInitiative(Frame frame, Initiative initiative, boolean wasPublished) implements Changeable {

    static LockedInitiative of(Frame frame, Initiative initiative) {
        return new LockedInitiative(frame, initiative, initiative.isPublished());
    }

    @Override
    public long version() {
        return initiative.version();
    }

    @Override
    public void expect(long seen) {
        initiative.expect(seen);
    }
}
