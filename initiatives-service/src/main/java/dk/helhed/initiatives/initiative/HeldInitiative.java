package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.Frame;

/**
 * An initiative whose frame is locked: nobody else changes a figure of either until the transaction ends.
 *
 * @param wasPublished whether the neighbours knew of it before the change
 */
public record HeldInitiative(Frame frame, Initiative initiative, boolean wasPublished) {

    static HeldInitiative of(Frame frame, Initiative initiative) {
        return new HeldInitiative(frame, initiative, initiative.isPublished());
    }
}
