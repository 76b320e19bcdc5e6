package dk.helhed.initiatives.initiative;

/**
 * What the budget says when an initiative is to move on.
 *
 * @param hasAmount its own, or its track's
 * @param exactFrame the frame must be used to the øre before anything in it is approved
 * @param fullFrame the frame is used to the øre
 */
record Standing(boolean hasAmount, boolean exactFrame, boolean fullFrame) {}
