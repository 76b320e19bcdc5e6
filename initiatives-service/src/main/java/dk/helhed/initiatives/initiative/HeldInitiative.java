package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.Frame;

/** An initiative whose frame is locked: nobody else changes a figure of either until the transaction ends. */
public record HeldInitiative(Frame frame, Initiative initiative) {}
